/** Nouns that German compounds end with, for sites too small to use them by themselves. Data. */

const nouns = `
Abend Ablauf Abteilung Adresse Alter Amt Anfrage Angebot Angst Anlage Anleitung Anpassung Anspruch Anstalt Anteil Antrag Antwort
Anzeige App Arbeit Arzt Aufgabe Auflage Aufsicht Auftrag Ausgabe Auskunft Ausweis Auszug Auto Automat Bank Baum Beitrag
Bereich Bericht Berater Beratung Beruf Bescheid Beschwerde Besitz Bestand Besuch Betrag Betrieb Betrug Bild Bindung Blatt
Boden Brief Bruder Buch Bund Bürger Bürgschaft Bus Code Dach Darlehen Datei Datum Dauer Depot Dienst Ding Dorf Druck Ecke
Eigentum Einkommen Ende Erbe Erfolg Erhöhung Erklärung Ersatz Essen Fabrik Fahrt Fall Familie Farbe Fehler Feier Feld
Fenster Fest Figur Film Finanzierung Firma Fläche Flasche Fleisch Fonds Form Frage Frau Freund Frist Führung Garten Gebäude
Gebiet Gebühr Gefahr Gehalt Geld Gemeinde Gerät Gericht Geschäft Geschichte Gesellschaft Gesetz Gespräch Gewinn Glas Grenze
Grund Gruppe Guthaben Halle Haltung Hand Handel Haus Haushalt Heft Heim Herr Hilfe Hof Hose Institut Jahr Kammer Karte Kasse
Kauf Keller Kind Kirche Klasse Kleidung Knopf Koffer Konto Kosten Kraft Krankheit Kredit Kreis Krieg Krise Kunde Kurs Laden
Lager Land Last Lauf Leben Lehre Lehrer Leiter Leitung Leser Licht Liste Lohn Lücke Macht Mangel Mann Markt Maschine
Maß Material Meister Meldung Menge Messer Miete Mieter Mittel Modell Monat Musik Mutter Name Netz Nummer Ofen Opfer
Ordnung Ort Papier Partner Pflege Pflicht Plan Platz Post Preis Problem Programm Projekt Prüfung Quelle Rad Rahmen Rate Raum
Rechner Rechnung Recht Rede Regel Reise Rente Risiko Rücklage Ruf Saal Sache Satz Schaden Schalter Schein Schiff Schlag
Schließung Schloss Schluss Schlüssel Schrank Schreiben Schrift Schritt Schuld Schule Schüler Schutz Schwein Seite Sicherheit
Sohn Spiel Sprache Staat Stadt Stall Stand Stelle Steuer Stimme Stoff Strafe Straße Straßen Strom Stück Stufe Stunde Summe System
Tabelle Tafel Tasche Tausch Teil Termin Text Theke Tier Tisch Titel Tochter Tod Topf Treffen Treppe Tür Übersicht Übung Umbau
Unternehmen Unterricht Urkunde Vater Verband Verein Verfahren Verkauf Verkehr Verlust Verordnung Versammlung Versicherung
Vertrag Verwaltung Vorrat Vorschlag Vorstand Waage Wache Wagen Wahl Wald Wand Ware Wasser Wechsel Weg Weise Werk Werkstatt
Wert Wesen Wetter Wirt Wirtschaft Wissen Woche Wohnung Wort Zahl Zahlung Zeichen Zeit Zeitung Zentrum Zettel Ziel Zimmer Zins
Zucker Zug
`;

export const commonNouns: readonly string[] = nouns.trim().split(/\s+/);
