/**
 * What medicines are called: "French name / English name: brand names". Searching by one name finds the others,
 * and a misspelt one finds the nearest. International non-proprietary names, and brands sold in France, the UK
 * or North America.
 */
const lines = `
paracétamol / paracetamol: acetaminophen, Doliprane, Dafalgan, Efferalgan, Tylenol, Panadol
ibuprofène / ibuprofen: Advil, Nurofen, Spifen, Motrin
aspirine / aspirin: Kardégic, Aspégic
kétoprofène / ketoprofen: Profénid, Bi-Profénid
naproxène / naproxen: Apranax, Aleve
diclofénac / diclofenac: Voltarène, Voltaren
célécoxib / celecoxib: Celebrex
tramadol / tramadol: Contramal, Topalgic, Ixprim
codéine / codeine: Codoliprane
morphine / morphine: Skenan, Oramorph, Actiskenan
oxycodone / oxycodone: Oxycontin, Oxynorm
fentanyl / fentanyl: Durogesic
buprénorphine / buprenorphine: Subutex
méthadone / methadone:
néfopam / nefopam: Acupan
prégabaline / pregabalin: Lyrica
gabapentine / gabapentin: Neurontin
amitriptyline / amitriptyline: Laroxyl
duloxétine / duloxetine: Cymbalta
venlafaxine / venlafaxine: Effexor
fluoxétine / fluoxetine: Prozac
sertraline / sertraline: Zoloft
paroxétine / paroxetine: Deroxat, Paxil, Seroxat
escitalopram / escitalopram: Seroplex, Lexapro, Cipralex
citalopram / citalopram: Seropram, Celexa
mirtazapine / mirtazapine: Norset, Remeron
bupropion / bupropion: Wellbutrin, Zyban
lithium / lithium: Téralithe
valproate / valproate: Dépakine, Dépakote, Depakote
lamotrigine / lamotrigine: Lamictal
lévétiracétam / levetiracetam: Keppra
carbamazépine / carbamazepine: Tégrétol, Tegretol
oxcarbazépine / oxcarbazepine: Trileptal
topiramate / topiramate: Epitomax, Topamax
clonazépam / clonazepam: Rivotril
diazépam / diazepam: Valium
alprazolam / alprazolam: Xanax
bromazépam / bromazepam: Lexomil
lorazépam / lorazepam: Témesta, Ativan
oxazépam / oxazepam: Séresta
zolpidem / zolpidem: Stilnox, Ambien
zopiclone / zopiclone: Imovane
hydroxyzine / hydroxyzine: Atarax
quétiapine / quetiapine: Xeroquel, Seroquel
aripiprazole / aripiprazole: Abilify
rispéridone / risperidone: Risperdal
olanzapine / olanzapine: Zyprexa
cyamémazine / cyamemazine: Tercian
méthylphénidate / methylphenidate: Ritaline, Ritalin, Concerta
metformine / metformin: Glucophage, Stagid
insuline / insulin: Lantus, Levemir, Tresiba, Humalog, Novorapid, Novolog
liraglutide / liraglutide: Victoza, Saxenda
sémaglutide / semaglutide: Ozempic, Wegovy
dulaglutide / dulaglutide: Trulicity
tirzépatide / tirzepatide: Mounjaro
sitagliptine / sitagliptin: Januvia
empagliflozine / empagliflozin: Jardiance
dapagliflozine / dapagliflozin: Forxiga
gliclazide / gliclazide: Diamicron
lévothyroxine / levothyroxine: Levothyrox, Euthyrox, Synthroid
carbimazole / carbimazole: Néo-Mercazole
ramipril / ramipril: Triatec
périndopril / perindopril: Coversyl
lisinopril / lisinopril: Zestril
amlodipine / amlodipine: Amlor, Norvasc
losartan / losartan: Cozaar
valsartan / valsartan: Tareg, Diovan
candésartan / candesartan: Atacand
bisoprolol / bisoprolol: Cardensiel
aténolol / atenolol: Ténormine
propranolol / propranolol: Avlocardyl
furosémide / furosemide: Lasilix, Lasix
spironolactone / spironolactone: Aldactone
amiodarone / amiodarone: Cordarone
digoxine / digoxin:
atorvastatine / atorvastatin: Tahor, Lipitor
rosuvastatine / rosuvastatin: Crestor
simvastatine / simvastatin: Zocor
ézétimibe / ezetimibe: Ezetrol
clopidogrel / clopidogrel: Plavix
apixaban / apixaban: Eliquis
rivaroxaban / rivaroxaban: Xarelto
dabigatran / dabigatran: Pradaxa
warfarine / warfarin: Coumadine, Coumadin
fluindione / fluindione: Préviscan
énoxaparine / enoxaparin: Lovenox
oméprazole / omeprazole: Mopral, Prilosec
ésoméprazole / esomeprazole: Inexium, Nexium
pantoprazole / pantoprazole: Inipomp
lopéramide / loperamide: Imodium
phloroglucinol / phloroglucinol: Spasfon
macrogol / macrogol: Forlax, Movicol, Miralax
mésalazine / mesalazine: Pentasa, Fivasa
amoxicilline / amoxicillin: Clamoxyl, Augmentin
azithromycine / azithromycin: Zithromax
doxycycline / doxycycline:
ciprofloxacine / ciprofloxacin: Ciflox
salbutamol / salbutamol: albuterol, Ventoline, Ventolin
budésonide / budesonide: Symbicort, Pulmicort
fluticasone / fluticasone: Flixotide, Seretide, Flovent
tiotropium / tiotropium: Spiriva
montélukast / montelukast: Singulair
cétirizine / cetirizine: Zyrtec
desloratadine / desloratadine: Aerius
prednisone / prednisone: Cortancyl
prednisolone / prednisolone: Solupred
hydrocortisone / hydrocortisone:
méthotrexate / methotrexate: Imeth, Novatrex, Metoject
hydroxychloroquine / hydroxychloroquine: Plaquenil
sulfasalazine / sulfasalazine: Salazopyrine
azathioprine / azathioprine: Imurel
léflunomide / leflunomide: Arava
adalimumab / adalimumab: Humira
étanercept / etanercept: Enbrel
infliximab / infliximab: Remicade
tocilizumab / tocilizumab: RoActemra
sécukinumab / secukinumab: Cosentyx
ustékinumab / ustekinumab: Stelara
rituximab / rituximab: MabThera
dupilumab / dupilumab: Dupixent
omalizumab / omalizumab: Xolair
tofacitinib / tofacitinib: Xeljanz
baricitinib / baricitinib: Olumiant
colchicine / colchicine:
allopurinol / allopurinol: Zyloric
fébuxostat / febuxostat: Adenuric
acide alendronique / alendronic acid: Fosamax
dénosumab / denosumab: Prolia
sumatriptan / sumatriptan: Imigrane, Imitrex
zolmitriptan / zolmitriptan: Zomig
érénumab / erenumab: Aimovig
lévodopa / levodopa: Modopar, Sinemet
pramipexole / pramipexole: Sifrol
donépézil / donepezil: Aricept
natalizumab / natalizumab: Tysabri
ocrélizumab / ocrelizumab: Ocrevus
fingolimod / fingolimod: Gilenya
baclofène / baclofen: Liorésal
tamoxifène / tamoxifen: Nolvadex
létrozole / letrozole: Fémara, Femara
anastrozole / anastrozole: Arimidex
trastuzumab / trastuzumab: Herceptin
pembrolizumab / pembrolizumab: Keytruda
capécitabine / capecitabine: Xeloda
imatinib / imatinib: Glivec, Gleevec
lénalidomide / lenalidomide: Revlimid
tacrolimus / tacrolimus: Prograf, Advagraf
ciclosporine / ciclosporin: Néoral, Neoral, cyclosporine
isotrétinoïne / isotretinoin: Curacné, Roaccutane, Accutane
finastéride / finasteride: Propecia, Chibro-Proscar
tamsulosine / tamsulosin: Josir, Flomax
sildénafil / sildenafil: Viagra
lévonorgestrel / levonorgestrel: Mirena, Kyleena
diénogest / dienogest: Visanne
progestérone / progesterone: Utrogestan
estradiol / estradiol: Oromone, Estreva
clomifène / clomifene: Clomid
fer / iron: Tardyferon, Ferinject
acide folique / folic acid: Spéciafoldine
vitamine D / vitamin D: Uvedose, Zymad
élexacaftor / elexacaftor: Kaftrio, Trikafta
`;

export interface Medicine {
  fr: string;
  en: string;
  brands: string[];
}

export const medicines: readonly Medicine[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [, fr, en, brands] = /^(.+?) \/ (.+?):(.*)$/.exec(line)!;
    return {
      fr: fr!,
      en: en!,
      brands: brands!
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean),
    };
  });
