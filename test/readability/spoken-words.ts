/**
 * Words with their syllables, divided by hand before the counting was written.
 *
 * The rule: as slow, clear speech divides them, in the way of Duden's hyphenation, and with the single vowels at the
 * beginning and end of a word that hyphenation leaves alone (`A-bend`, `Fa-mi-li-e`, `Na-ti-on`).
 */
const divided = `
Geld Bank Haus Zins Brief Preis Satz Konto=Kon-to Kasse=Kas-se Kredit=Kre-dit Karte=Kar-te
Abend=A-bend Übung=Ü-bung oder=o-der über=ü-ber Idee=I-dee Ideen=I-de-en eben=e-ben Ofen=O-fen
Familie=Fa-mi-li-e Familien=Fa-mi-li-en Aktie=Ak-ti-e Aktien=Ak-ti-en Aktienkurs=Ak-ti-en-kurs Ferien=Fe-ri-en
Studie=Stu-di-e Studien=Stu-di-en Linie=Li-ni-e Serie=Se-ri-e Prämie=Prä-mi-e Prämien=Prä-mi-en Medien=Me-di-en
Immobilie=Im-mo-bi-li-e Immobilien=Im-mo-bi-li-en Immobilienkredit=Im-mo-bi-li-en-kre-dit Kriterien=Kri-te-ri-en
Italien=I-ta-li-en Spanien=Spa-ni-en Wien schien Bier Miete=Mie-te Brief diese=die-se verdient=ver-dient
Energie=E-ner-gie Energien=E-ner-gi-en Industrie=In-dus-trie Garantie=Ga-ran-tie Demokratie=De-mo-kra-tie
Theorie=The-o-rie Batterie=Bat-te-rie Kopie=Ko-pie Melodie=Me-lo-die Partie=Par-tie
Nation=Na-ti-on Information=In-for-ma-ti-on Informationen=In-for-ma-ti-o-nen Situation=Si-tu-a-ti-on
Kommunikation=Kom-mu-ni-ka-ti-on Union=U-ni-on Million=Mil-li-on Millionen=Mil-li-o-nen Region=Re-gi-on
regional=re-gi-o-nal Pension=Pen-si-on Vision=Vi-si-on Investition=In-ves-ti-ti-on Inflation=In-fla-ti-on
aktuell=ak-tu-ell aktuelle=ak-tu-el-le manuell=ma-nu-ell individuell=in-di-vi-du-ell finanziell=fi-nan-zi-ell
speziell=spe-zi-ell offiziell=of-fi-zi-ell ideell=i-de-ell virtuell=vir-tu-ell Quelle=Quel-le Qualität=Qua-li-tät
Quote=Quo-te bequem=be-quem Quartal=Quar-tal Liquidität=Li-qui-di-tät Konsequenz=Kon-se-quenz
Museum=Mu-se-um Petroleum=Pe-tro-le-um Jubiläum=Ju-bi-lä-um Gymnasium=Gym-na-si-um Studium=Stu-di-um
Ministerium=Mi-nis-te-ri-um Zentrum=Zen-trum Leumund=Leu-mund Bäume=Bäu-me träumen=träu-men
sozial=so-zi-al Material=Ma-te-ri-al Filiale=Fi-li-a-le Filialen=Fi-li-a-len Dialog=Di-a-log Initiative=I-ni-ti-a-ti-ve
Januar=Ja-nu-ar Februar=Fe-bru-ar Radio=Ra-di-o Studio=Stu-di-o Video=Vi-de-o Europa=Eu-ro-pa Euro=Eu-ro
Theater=The-a-ter real=re-al Realität=Re-a-li-tät Ideal=I-de-al kreativ=kre-a-tiv Team Leasing=Lea-sing
Poet=Po-et Koeffizient=Ko-ef-fi-zi-ent Israel=Is-ra-el naiv=na-iv Mosaik=Mo-sa-ik Ukraine=U-kra-i-ne Kaiser=Kai-ser
Mai Ei Bauer=Bau-er Bauern=Bau-ern Feuer=Feu-er Steuer=Steu-er Steuern=Steu-ern neue=neu-e neuen=neu-en
treuer=treu-er Mauer=Mau-er Frauen=Frau-en schauen=schau-en bauen=bau-en Vertrauen=Ver-trau-en genau=ge-nau
Bücherei=Bü-che-rei Parteien=Par-tei-en seien=sei-en schreien=schrei-en zweieinhalb=zwei-ein-halb
beurteilen=be-ur-tei-len Beurkundung=Be-ur-kun-dung beinhalten=be-in-hal-ten beenden=be-en-den
beeinflussen=be-ein-flus-sen geeignet=ge-eig-net beauftragt=be-auf-tragt Beauftragte=Be-auf-trag-te geehrt=ge-ehrt
geimpft=ge-impft Beere=Bee-re See Seen=Se-en Zoo Kooperation=Ko-o-pe-ra-ti-on Koordination=Ko-or-di-na-ti-on
Koalition=Ko-a-li-ti-on Boot Haar Kaffee=Kaf-fee Tee Armee=Ar-mee Armeen=Ar-me-en
System=Sys-tem Typ Party=Par-ty Bayern=Bay-ern Yoga=Yo-ga royal=ro-yal Analyse=A-na-ly-se Hypothek=Hy-po-thek
Ägypten=Ä-gyp-ten Handy=Han-dy Recycling=Re-cy-cling Physik=Phy-sik Symbol=Sym-bol
Café=Ca-fé Résumé=Ré-su-mé Niveau=Ni-veau Plateau=Pla-teau Büro=Bü-ro Restaurant=Res-tau-rant Tour Route=Rou-te
Tourismus=Tou-ris-mus Journal=Jour-nal Ingenieur=In-ge-ni-eur Toilette=Toi-let-te Egoist=E-go-ist Heroin=He-ro-in
Ruine=Ru-i-ne kontinuierlich=kon-ti-nu-ier-lich graduell=gra-du-ell Patient=Pa-ti-ent Klient=Kli-ent dient
effizient=ef-fi-zi-ent Effizienz=Ef-fi-zi-enz Audienz=Au-di-enz orientieren=o-ri-en-tie-ren Hygiene=Hy-gi-e-ne
Hierarchie=Hi-e-rar-chie Varietät=Va-ri-e-tät Pietät=Pi-e-tät Ehe=E-he gehen=ge-hen sehen=se-hen Nähe=Nä-he
Überweisung=Ü-ber-wei-sung Genossenschaft=Ge-nos-sen-schaft Genossenschaftsbank=Ge-nos-sen-schafts-bank
Verantwortung=Ver-ant-wor-tung Geschäftsbericht=Ge-schäfts-be-richt Aufsichtsrat=Auf-sichts-rat Vorstand=Vor-stand
Barrierefreiheit=Bar-ri-e-re-frei-heit Datenschutz=Da-ten-schutz Nachhaltigkeit=Nach-hal-tig-keit
Verbraucherschlichtungsstelle=Ver-brau-cher-schlich-tungs-stel-le Marktüberwachungsstelle=Markt-ü-ber-wa-chungs-stel-le
Rechtsschutzversicherung=Rechts-schutz-ver-si-che-rung Zinseszins=Zin-ses-zins Girokonto=Gi-ro-kon-to
Baufinanzierung=Bau-fi-nan-zie-rung Sparbuch=Spar-buch Eigentum=Ei-gen-tum Allgemeinheit=All-ge-mein-heit
unantastbar=un-an-tast-bar Verpflichtung=Ver-pflich-tung Rechtsfähigkeit=Rechts-fä-hig-keit
online=on-line Onlinebanking=On-line-ban-king Software=Soft-ware Service=Ser-vice Homepage=Home-page Cookies=Coo-kies
Smartphone=Smart-phone Newsletter=News-let-ter Coaching=Coa-ching Download=Down-load Computer=Com-pu-ter
Stadtteil=Stadt-teil Schifffahrt=Schiff-fahrt Straße=Stra-ße größer=grö-ßer müssen=müs-sen Mitglieder=Mit-glie-der
Vereinbarung=Ver-ein-ba-rung erinnern=er-in-nern Bericht=Be-richt Beitrag=Bei-trag weit heute=heu-te
Statue=Sta-tu-e Duo=Du-o Oase=O-a-se Neon=Ne-on Geologe=Ge-o-lo-ge Spion=Spi-on Champion=Cham-pi-on
Quittung=Quit-tung Etui=E-tui Suite=Sui-te Linguist=Lin-gu-ist Individuum=In-di-vi-du-um Vakuum=Va-ku-um
Maschine=Ma-schi-ne Ware=Wa-re Chance=Chan-ce Branche=Bran-che Seite=Sei-te Weise=Wei-se
vielleicht=viel-leicht Beamer=Bea-mer YouTube=You-Tube Filialleiter=Fi-li-al-lei-ter Freitagabend=Frei-tag-a-bend
`;

/** Every word with the number of its syllables. */
export const spokenWords: readonly (readonly [word: string, syllables: number])[] = divided
  .trim()
  .split(/\s+/)
  .map((entry) => {
    const [word = "", syllables = word] = entry.split("=");
    return [word, syllables.split("-").length];
  });
