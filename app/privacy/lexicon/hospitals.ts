import { setOf } from "./sets.ts";

/**
 * Hospitals that people call by one or two words, without "hospital" ("à la Timone", "at Papworth"). Folded, without
 * punctuation; written for this project.
 */
export const HOSPITALS: ReadonlySet<string> = setOf(
  "pitie salpetriere pitie_salpetriere la_pitie timone la_timone tenon foch necker bichat cochin lariboisiere beaujon bicetre mondor trousseau robert_debre debre port_royal " +
    "saint_louis saint_antoine saint_joseph saint_vincent saint_camille hotel_dieu hegp pompidou percy val_de_grace avicenne jean_verdier ambroise_pare rothschild curie gustave_roussy villejuif " +
    "institut_curie institut_pasteur leon_berard oscar_lambret jeanne_de_flandre purpan rangueil larrey oncopole pellegrin haut_leveque saint_andre gui_de_chauliac lapeyronie arnaud_de_villeneuve " +
    "pontchaillou hopital_sud bretonneau laennec hautepierre edouard_herriot lyon_sud croix_rousse mere_enfant grange_blanche sainte_anne sainte_marguerite paoli_calmettes archet l_archet pasteur saint_roch " +
    "nord_franche_comte quinze_vingts les_quinze_vingts croix_saint_simon montsouris chuv chum sainte_justine erasme saint_luc saint_pierre garches raymond_poincare bellevue lenval couple_enfant " +
    "mayo cleveland_clinic johns_hopkins hopkins cedars_sinai mass_general mgh massachusetts_general ucsf ucla uab upmc ohsu nyu nyu_langone langone duke stanford emory vanderbilt northwestern northwestern_memorial " +
    "brigham brigham_and_women's dana_farber beth_israel mount_sinai mt_sinai ny_presbyterian new_york_presbyterian columbia_presbyterian weill_cornell sloan_kettering memorial_sloan_kettering md_anderson kaiser " +
    "kaiser_permanente baylor houston_methodist methodist scripps la_general sutter intermountain geisinger penn_medicine chop cchmc nationwide_children's texas_children's boston_children's seattle_children's fred_hutch " +
    "city_of_hope moffitt roswell_park barnes_jewish henry_ford beaumont papworth royal_papworth addenbrookes addenbrooke's guys guy's st_thomas st_thomas' kings king's royal_free royal_london royal_marsden the_marsden marsden " +
    "christie the_christie alder_hey great_ormond_street gosh moorfields queen_square uclh st_george's st_mary's northern_general royal_hallamshire hallamshire queen_elizabeth royal_victoria royal_infirmary john_radcliffe " +
    "jr_hospital harefield royal_brompton brompton chelsea_and_westminster homerton whipps_cross st_james's jimmy's royal_stoke walsgrave derriford southmead frenchay ninewells mater beaumont tallaght st_vincent's crumlin sickkids " +
    "sick_kids toronto_general princess_margaret sunnybrook st_michael's vgh st_paul's foothills royal_columbian royal_prince_alfred westmead royal_melbourne peter_mac",
);
