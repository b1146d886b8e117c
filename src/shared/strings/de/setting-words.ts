import type { SettingsStrings } from '../catalogue.ts'

/** The words of every setting in German. */
export const settingWords: SettingsStrings['settings'] = {
  closeToTray: {
    label: 'In den Infobereich schließen',
    effect: 'Schließt du das letzte Fenster, bleibt Afterparti im Infobereich und sagt dir weiter, wer live geht.',
    also: 'beenden hintergrund minimieren tray',
  },
  startHidden: {
    label: 'Verborgen starten',
    effect:
      'Startet Afterparti mit dem System, erscheint es nur im Infobereich. Startest du es selbst, öffnet sich immer das Fenster.',
    also: 'autostart anmeldung minimiert hintergrund tray',
  },
  respectDoNotDisturb: {
    label: '„Nicht stören“ beachten',
    effect:
      'Steht dein Desktop auf „Nicht stören“, macht Afterparti keinen Ton und öffnet nichts von selbst. Benachrichtigungen hält der Desktop zurück.',
    also: 'dnd fokus ruhe leise stumm ton benachrichtigungen',
  },
  language: {
    label: 'Sprache',
    effect: 'Was Afterparti spricht und wie es Datum und Zahlen schreibt. „System“ folgt deinem Desktop.',
    also: 'übersetzung deutsch language english idioma español',
    options: { system: 'System', en: 'English', de: 'Deutsch', es: 'Español' },
  },
  theme: {
    label: 'Design',
    effect: 'Die Farben aller Fenster. „System“ folgt deinem Desktop.',
    also: 'dunkel hell nacht farbe modus theme',
    options: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  },
  accent: {
    label: 'Akzent',
    effect: 'Die Farbe von Knöpfen, Auswahl und Tastaturrahmen. Rot bleibt für „live“ reserviert.',
    also: 'farbe hervorhebung',
    options: { indigo: 'Indigo', blue: 'Blau', teal: 'Petrol', plum: 'Pflaume', graphite: 'Graphit' },
  },
  density: {
    label: 'Zeilen',
    effect: 'Wie viel Platz jeder Kanal in der Liste einnimmt.',
    also: 'dichte kompakt abstand größe',
    options: { comfortable: 'Bequem', compact: 'Kompakt' },
  },
  showPictures: {
    label: 'Bilder',
    effect: 'Bilder von Personen werden von Parti geholt und gezeigt; ohne sie stehen überall Initialen.',
    also: 'avatar foto profilbild privatsphäre',
  },
  textSize: {
    label: 'Textgröße',
    effect: 'Die Größe des Texts in allen Fenstern; Bilder und Knöpfe behalten ihre.',
    also: 'schrift groß klein zoom barrierefreiheit',
  },
  motion: {
    label: 'Bewegung',
    effect: '„Reduziert“ zeigt nichts, was sich bewegt oder überblendet. „System“ folgt deinem Desktop.',
    also: 'animation reduzierte bewegung barrierefreiheit',
    options: { system: 'System', reduced: 'Reduziert' },
  },
  chatTimes: {
    label: 'Uhrzeiten im Chat',
    effect: 'Vor jeder Nachricht steht die Uhrzeit. Ohne sie zeigt sie der Mauszeiger auf einem Namen.',
    also: 'zeitstempel uhr stunde',
  },
  chatSeconds: {
    label: 'Sekunden im Chat',
    effect: 'Diese Uhrzeiten nennen auch die Sekunde.',
    also: 'zeitstempel uhrzeit genau',
  },
  chatDensity: {
    label: 'Nachrichten',
    effect: 'Wie viel Platz jede Nachricht in einem Chat einnimmt.',
    also: 'dichte kompakt bequem abstand zeilen',
    options: { comfortable: 'Bequem', compact: 'Kompakt' },
  },
  chatRemoved: {
    label: 'Text entfernter Nachrichten',
    effect: 'Was die Seite entfernt hat, bleibt durchgestrichen sichtbar. Sonst zeigt es ein Klick darauf.',
    also: 'gelöscht moderation',
  },
  graphRange: {
    label: 'Zeit in einem neuen Verlauf',
    effect: 'So viel der letzten Zeit zeigt ein Zuschauerverlauf zu Beginn: was zuletzt in einem gewählt wurde.',
    also: 'zuschauer verlauf zeitraum stunden tage graph',
    options: {
      '15m': '15 Minuten',
      '1h': '1 Stunde',
      '6h': '6 Stunden',
      '24h': '24 Stunden',
      '7d': '7 Tage',
      '30d': '30 Tage',
      all: 'Alles',
    },
  },
  graphFromZero: {
    label: 'Verläufe ab 0',
    effect:
      'Die Skala beginnt bei 0. Sonst beginnt sie nahe der kleinsten Zahl, die zu sehen ist, sodass kleine Änderungen auffallen.',
    also: 'zuschauer verlauf achse skala graph',
  },
  graphMarks: {
    label: 'Zeichen über Verläufen',
    effect: 'Neue Titel, Raids, Angeheftetes und Zeiten ohne Zahlen stehen dort, wo sie waren.',
    also: 'zuschauer verlauf ereignisse raid angeheftet titel lücke graph',
  },
  graphChat: {
    label: 'Chat unter Verläufen',
    effect: 'Wie viel und von wie vielen geschrieben wurde, steht zur selben Zeit unter den Zuschauern.',
    also: 'zuschauer verlauf nachrichten aktivität graph',
  },
  rememberWindows: {
    label: 'Fenster merken',
    effect: 'Fenster öffnen sich wieder, wo und wie sie waren, solange diese Stelle auf einem Bildschirm liegt.',
    also: 'position größe maximiert minimiert monitor bildschirm',
  },
  trustedHosts: {
    label: 'Ohne Nachfrage geöffnet',
    effect:
      'Links in Chats führen irgendwohin, darum fragt Afterparti vor dem Öffnen. Diese Server öffnet es auf deinen Wunsch immer, aber nur über https.',
    also: 'vertrauenswürdig host links url browser chat sicherheit entfernen',
  },
  restHosts: {
    label: 'Server für Anfragen',
    effect: 'Wer gefragt wird, wer live ist, von oben; beim ersten, der gut antwortet, bleibt es.',
    also: 'host api rest url adresse reihenfolge',
  },
  wsHosts: {
    label: 'Server für Meldungen',
    effect: 'Wo sofort zu hören ist, dass eine Sendung beginnt, von oben.',
    also: 'host websocket socket push url adresse reihenfolge',
  },
  chatKeepFor: {
    label: 'Chat behalten für',
    effect: 'Ältere Nachrichten werden gelöscht, eine Minute nach der Wahl und dann täglich. Sie kommen nicht zurück.',
    also: 'archiv verlauf aufbewahren löschen alter alte nachrichten datenschutz',
    options: { forever: 'Immer', year: '1 Jahr', 'days-90': '90 Tage', 'days-30': '30 Tage', 'days-7': '7 Tage' },
  },
  chatKeepMost: {
    label: 'Höchstens behalten',
    effect:
      'Ist das Archiv größer, werden die ältesten Nachrichten aller Chats gelöscht, eine Minute nach der Wahl und dann täglich.',
    also: 'archiv chat größe grenze speicherplatz',
    options: { 'no-limit': 'Ohne Grenze', 'gb-1': '1 GB', 'mb-500': '500 MB', 'mb-200': '200 MB' },
  },
  viewersKeepRaw: {
    label: 'Jede Zuschauerzahl behalten für',
    effect:
      'Kurven älterer Zeiten zeigen Minuten. Ältere Zahlen werden gelöscht, eine Minute nach der Wahl und dann täglich.',
    also: 'zuschauer verlauf kurve diagramm zahlen aufbewahren löschen alter',
    options: { 'days-2': '2 Tage', 'days-7': '7 Tage', 'days-30': '30 Tage' },
  },
  viewersKeepMinutes: {
    label: 'Zuschauer je Minute behalten für',
    effect: 'Kurven älterer Zeiten zeigen Viertelstunden.',
    also: 'zuschauer verlauf kurve diagramm minuten aufbewahren löschen alter',
    options: { 'days-30': '30 Tage', 'days-90': '90 Tage', year: '1 Jahr', forever: 'Immer' },
  },
  viewersKeepQuarters: {
    label: 'Zuschauer je Viertelstunde behalten für',
    effect: 'Kurven älterer Zeiten zeigen Tage. Tage bleiben immer und brauchen wenig Platz.',
    also: 'zuschauer verlauf kurve diagramm viertelstunden tage aufbewahren löschen alter',
    options: { year: '1 Jahr', 'years-2': '2 Jahre', forever: 'Immer' },
  },
}
