import { setOf } from "./sets.ts";

/** Nouns that make the capitalised word beside them the name of a disease, a sign, a test or a part of the body. */
export const DISEASE_NOUNS = setOf(
  "syndrome syndromes syndrom disease diseases disorder disorders sign signs test tests reflex reflexes fiber fibers fibre fibres lymphoma lymphomas tumor tumors tumour " +
    "tumours sarcoma carcinoma anemia anaemia palsy ataxia atrophy dystrophy neuropathy myopathy nephropathy retinopathy cells cell bodies body gland glands duct ducts scale score scores index " +
    "classification stain procedure maneuver manoeuvre operation repair malformation anomaly deformity contracture cyst cysts ulcer ulcers esophagus oesophagus thyroiditis " +
    "encephalopathy chorea dementia phenomenon triad law point node nodes nodule nodules ring rings line lines lesion lesions nevus granulomatosis arteritis vasculitis hernia " +
    "fracture fractures catheter tube technique method equation formula factor factors virus bacillus complex criteria criterion stage staging grade grading angle fissure canal ligament tendon " +
    "muscle nerve plexus ganglion cartilage membrane macrophage leukemia porphyria epilepsy migraine paralysis type variant deficiency mutation gene protein antigen antibody " +
    "system category test's spots spot arthropathy hepatitis fever purpura melanoma keratosis hyperplasia neoplasia dysplasia glomerulonephritis osteodystrophy exanthema " +
    "questionnaire inventory regimen protocol therapy diet solution medium agar effect curve position maneuvers space pouch capsule loop apparatus pathway cycle valve shunt " +
    "maladie maladies signe signes tests reflexe tumeur tumeurs lymphome sarcome carcinome anemie paralysie ataxie atrophie dystrophie corps glande echelle score indice " +
    "malformation anomalie ulcere oesophage thyroidite encephalopathie choree demence phenomene triade loi ganglion ligne lesion lesions nevus arterite hernie fracture technique methode " +
    "equation formule facteur critere criteres stade canal trompe tendon ligament nerf muscle triangle fosse anse capsule cellule cellules purpura virus bacille complexe " +
    "questionnaire regime protocole coloration manoeuvre intervention operation position tache taches bandelette bandelettes acide cycle espace cul-de-sac trompes ilots ilot faisceau noyau " +
    "sequence sequences sulcus sulci gyrus artery vein muscles area cave crest foramen groove notch tract lobe commissure sillon scissure artere veine ontology anneau anneaux nystagmus infiltration fibroscopie aphasie epreuve epilepsie leucemie myopathie neuropathie cirrhose hepatite fievre gangrene mal contracture kyste glandes tubercule classification sinus aire",
);

/** People known as diseases: spared unless a title or a first name says otherwise. */
export const EPONYMS = setOf(
  "cockcroft gault kayser fleischer mezieres mckenzie bruns leiden munchausen kegel epley mcgill moro botal likert bristol tesla celsius fahrenheit dukan kneipp bach hahnemann hippocrate hippocrates freud jung montessori " +
    "crohn alzheimer parkinson hodgkin huntington addison cushing graves basedow hashimoto raynaud sjogren behcet kawasaki barrett meniere dupuytren " +
    "charcot marfan ehlers danlos tourette asperger rett angelman prader willi klinefelter noonan verneuil lyme paget perthes scheuermann takayasu " +
    "wegener waldenstrom kaposi burkitt ewing wilms fabry gaucher pompe tay sachs niemann krabbe hurler sanfilippo morquio lesch nyhan friedreich creutzfeldt " +
    "lewy korsakoff wernicke broca guillain barre eaton duchenne steinert werdnig kugelberg welander chiari dandy " +
    "sturge lindau recklinghausen bourneville lyell von willebrand glanzmann fanconi peyronie lapeyronie biermer castleman " +
    "reiter felty caplan gougerot dressler prinzmetal fallot eisenmenger brugada wolff parkinson-white takotsubo goodpasture alport bartter gitelman liddle " +
    "hirschsprung meckel mallory zenker boerhaave zollinger whipple crigler najjar dubin rotor budd chiari caroli menkes apgar glasgow " +
    "silverman bowen merkel darier hailey hailey-hailey sezary lofgren heerfordt mantoux koch bcg kaschin keshan usher stargardt leber " +
    "osgood schlatter sever freiberg kohler kienbock legg calve tietze sudeck scarpa bartholin skene cowper naboth wolff fallope eustache " +
    "escherichia salmonella shigella listeria borrelia candida aspergillus legionella clostridium klebsiella pseudomonas yersinia brucella bartonella coxiella rickettsia treponema " +
    "gram papanicolaou pap doppler holter valsalva heimlich romberg babinski lasegue phalen tinel trendelenburg kernig brudzinski mcburney rovsing homans " +
    "asberg braden barthel karnofsky gleason breslow pugh framingham ranson fitzpatrick rankin epworth " +
    "langerhans kupffer purkinje schwann ranvier golgi malpighi bowman corti leydig sertoli krebs cowden gorlin li fraumeni peutz jeghers lennox gastaut " +
    "dravet kleffner sydenham wallenberg sequard horner adie argyll pancoast ciuffini kanner " +
    "letterer siwe rosai dorfman kikuchi fujimoto werlhof henoch schonlein churg canavan pelizaeus merzbacher kearns sayre alpers",
);

/** Brand and generic medicines, tests and products that posts write with a capital letter. */
export const MEDICINES = setOf(
  "doliprane dafalgan efferalgan paracetamol aspirine aspirin ibuprofen ibuprofene advil nurofen spifen levothyrox euthyrox lthyroxin thyrofix synthroid levothyroxine xarelto eliquis pradaxa coumadin " +
    "previscan kardegic plavix lovenox humira enbrel remicade simponi cimzia stelara cosentyx taltz entyvio rituximab mabthera methotrexate imeth novatrex metoject plaquenil salazopyrine imurel arava " +
    "cortancyl solupred prednisone prednisolone medrol cortisone celestene lyrica gabapentin neurontin pregabaline laroxyl amitriptyline cymbalta effexor prozac seroplex zoloft deroxat lexapro celexa " +
    "paxil wellbutrin remeron norset escitalopram sertraline xanax lexomil valium temesta seresta stilnox zopiclone imovane atarax seroquel abilify risperdal zyprexa lithium teralithe depakine depakote " +
    "keppra lamictal tegretol trileptal topamax epitomax rivotril urbanyl vimpat ritalin ritaline concerta adderall vyvanse strattera metformin metformine glucophage ozempic wegovy mounjaro trulicity " +
    "victoza saxenda januvia jardiance forxiga lantus toujeo levemir tresiba humalog novorapid novolog fiasp apidra insulin insuline lisinopril ramipril amlodipine losartan valsartan bisoprolol atenolol " +
    "metoprolol propranolol avlocardyl furosemide lasix lasilix spironolactone aldactone crestor tahor lipitor zocor atorvastatin simvastatin omeprazole mopral nexium inexium prilosec pantoprazole " +
    "gaviscon smecta imodium spasfon forlax movicol debridat augmentin amoxicillin amoxicilline clamoxyl bactrim ciprofloxacin oflocet doxycycline zithromax azithromycin rocephine ventolin ventoline " +
    "symbicort seretide advair spiriva singulair flixotide pulmicort flovent zyrtec aerius claritin benadryl allegra kestin xyzall tramadol contramal ixprim lamaline codoliprane codeine oxycodone " +
    "oxycontin percocet vicodin morphine skenan oramorph actiskenan fentanyl durogesic subutex methadone suboxone acupan topalgic naproxen apranax voltaren voltarene diclofenac celebrex arcoxia " +
    "imitrex sumatriptan zomig maxalt relpax aimovig ajovy emgality botox avonex rebif betaferon copaxone tecfidera aubagio gilenya tysabri ocrevus kesimpta mavenclad lemtrada tamoxifen tamoxifene " +
    "arimidex femara letrozole herceptin kadcyla ibrance taxol taxotere carboplatin cisplatin avastin keytruda opdivo zoladex decapeptyl lupron enantone xeloda folfox folfiri gleevec glivec tasigna " +
    "sprycel revlimid velcade truvada biktarvy genvoya descovy triumeq tivicay epclusa harvoni maviret baraclude viread tamiflu paxlovid pfizer moderna comirnaty gardasil prevenar viagra cialis " +
    "levitra propecia finasteride accutane roaccutane isotretinoine curacne diane mirena kyleena sterilet yasmin jasmine leeloo cerazette optimizette optilova lutenyl androcur clomid gonal ovitrelle " +
    "duphaston utrogestan premarin estradiol oromone oestrodose provames tums zantac pepcid maalox dayquil nyquil tylenol excedrin aleve motrin mucinex sudafed robitussin theraflu dramamine " +
    "lactulose miralax dulcolax metamucil rennie oscillococcinum magnesium magne vitamin vitamine calcium tardyferon timoferol speciafoldine uvedose zymad orocal entresto cordarone amiodarone " +
    "digoxin sintrom fer ferinject creon ursolvan delursan questran kaftrio trikafta symkevi orkambi pulmozyme spinraza evrysdi zolgensma firazyr hemlibra soliris ultomiris cerezyme fabrazyme " +
    "dupixent xolair nucala fasenra rinvoq xeljanz olumiant jyseleca otezla skyrizi tremfya cellcept prograf advagraf neoral sandimmun rapamune imuran azathioprine colchicine zyloric allopurinol adenuric " +
    "egfr fosamax actonel prolia evista forsteo aclasta propofol ketamine kétamine cbd thc reddit facebook google instagram whatsapp doctolib ameli youtube twitter tiktok linkedin webmd wikipedia apple android " +
    "monday tuesday wednesday thursday friday saturday sunday christmas easter thanksgiving internet medicare medicaid dna rna mri ct covid hiv aids adn arn irm dsm icd fda nih cdc ema has ars cpam mdph ald " +
    "kenacort kenalog priorix pepto bismol pepto-bismol elavil tamiflu bexsero nimenrix infanrix vaxelis boostrix repevax zostavax shingrix fluzone efluelda vaxigrip influvac spikevax biafine flammazine bepanthen mitosyl cicaplast avene uriage homeoplasmine dexeryl atopiclair noel paques toussaint ramadan carnaval halloween hanukkah diwali buscopan rodogyl tercian nozinan haldol solian loxapac risperidone olanzapine quetiapine mirtazapine venlafaxine duloxetine fluoxetine paroxetine citalopram bupropion trazodone lorazepam diazepam alprazolam clonazepam bromazepam zolpidem melatonin melatonine circadin primperan vogalene motilium zofran emend ondansetron colchimax ketoprofene bi-profenid profenid ketum flector tramadol izalgi klipal lidocaine versatis qutenza emla hydrocortisone mercilon microval minidril adepal qlaira nuvaring implanon nexplanon jaydess paragard ella norlevo zoely slinda drovelis dymista nasonex rhinocort avamys bilaska inorial telfast allegra primalan theralene polaramine phenergan stugeron tanganil betaserc serc diffu tahor inegy ezetrol repatha praluent leqvio triatec coversyl coaprovel aprovel cozaar hyzaar amlor loxen tenormin lopressor cardensiel cardioresyl sotalol flecaine rythmol multaq procoralan ranexa corotrope levocarnil vitamine-d sterogyl dedrogyl rocaltrol mimpara forteo movymia evenity bonviva fosavance aredia zometa zoladex firmagon xtandi zytiga erleada nubeqa casodex lynparza zejula tagrisso iressa tarceva alecensa tecentriq imfinzi yervoy perjeta enhertu trodelvy verzenio kisqali aromasine faslodex sutent nexavar votrient cabometyx stivarga lonsurf zaltrap erbitux vectibix glivec jakavi imbruvica calquence venclyxto kyprolis darzalex pomalyst ninlaro blincyto kymriah yescarta neupogen granocyte zarzio aranesp eprex mircera venofer tot'hema inofer ascofer laroferon " +
    "covid-19 elisa orphanet medlineplus pubmed omim clinvar medline cochrane webmd vidal doctissimo gram rhesus philadelphie sephadex listeria powerpoint windows microsoft amazon netflix uber",
);

const MEDICAL_ENDING =
  /(?:itis|osis|oses|emia|aemia|emie|uria|urie|pathy|pathie|pathies|plasia|plasie|oma|omas|omes|ome|trophy|trophie|plegia|plegie|algia|algie|ectomy|ectomie|otomy|otomie|ostomy|ostomie|scopy|scopie|graphy|graphie|gram|gramme|mab|mabs|nib|tinib|prazole|sartan|olol|statin|statine|cillin|cilline|mycin|mycine|floxacin|floxacine|oxetine|azepam|zepam|azole|dipine|gliptin|gliptine|gliflozin|vir|avir|phobia|phobie|genesis|genese|lysis|lyse|cyte|cytes|cytosis|blast|blastoma|derma|dermia|penia|penie|rrhea|rrhee|sclerosis|stenosis|ase|azine|idine|amine|oxide|ium|ique|iques|isme|ismes|ism|isms|logie|logy|gen|gene|ene|ane|ide|ate|ite|ites|ose|oses|ine|ines|one|ones|yl|oid|oide|iform|forme|phylla|coccus|coque|bacter|bacterium|virus|viridae|aceae|toxin|toxine|globulin|globuline|protein|proteine)$/;
const SURE_ENDING =
  /(?:itis|osis|oses|emia|aemia|emie|uria|urie|pathy|pathies?|plasi[ae]|blastoma|troph(?:y|ie)|plegi[ae]|algi[ae]|ectom(?:y|ie)|otom(?:y|ie)|ostom(?:y|ie)|scop(?:y|ie)|graph(?:y|ie)|umab|imab|zumab|tinib|prazole|sartan|statine?|cilline?|mycine?|floxacine?|oxetine|azepam|azole|dipine|gliptine?|gliflozine?|avir|phobi[ae]|genesis|genese|lysis|cytes?|cytosis|derma|dermia|peni[ae]|rrhe[ae]|rrhee|sclerosis|stenosis|azine|ismes?|isms?|log(?:ie|y)|coccus|coque|bacter|bacterium|virus|viridae|aceae|toxine?|globuline?|proteine?)$/;

/** True for words shaped like a condition or a medicine. `loose` also takes endings that surnames share. */
export function looksMedical(lower: string, loose = false): boolean {
  if (MEDICINES.has(lower)) return true;
  return lower.length >= 6 && (loose ? MEDICAL_ENDING : SURE_ENDING).test(lower);
}

const MEDICAL_PREFIX =
  /^(?:hyper|hypo|poly|brachy|syndact|micro|macro|mega|retin|gastr|ventricul|peri|intra|inter|neuro|cardi|hepat|nephr|derm|osteo|arthr|myo|leuk|leuc|erythr|thromb|lymph|cyto|kerat|ophthalm|oto|rhino|laryng|bronch|pneum|pulm|encephal|cerebr|spondyl|dys|tetra|hemi|para|ecto|endo|epi|pseudo|pachy|lipo|glyco|gluco|immun|onco|chemo|radio|psycho|endocrin|thyro|adren|ovar|uter|cholecyst|choledoch|entero|colo|procto|haem|hema|hemo|angio|vascul|phleb|strepto|staphylo|entero|lacto|bacter|mycob|campto|clino|arachno|areflex|anti|auto|trans|ultra|infra|supra)/;

/** Words that begin like Greek or Latin terms of medicine, eight letters or longer. */
export const medicalPrefix = (lower: string): boolean => lower.length >= 8 && MEDICAL_PREFIX.test(lower);

/** Second words of species, which look like surnames after an initial ("E. coli"). */
export const SPECIES = setOf(
  "coli pylori aureus difficile diff pneumoniae influenzae albicans fumigatus burgdorferi pallidum tuberculosis aeruginosa faecalis cereus subtilis elegans falciparum vivax canis gondii jejuni enterocolitica",
);
