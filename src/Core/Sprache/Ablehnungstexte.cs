using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Sprache;

/// <summary>A refusal as one or two sentences: field, reason, way on.</summary>
public static class Ablehnungstexte
{
    public static string Satz(Refusal refusal, CultureInfo culture)
    {
        return refusal switch
        {
            Refusal.NotAllowed(var needed) { Leitung: { } leitung } => Text($"NotAllowed.{needed}.Leitung", leitung),
            Refusal.NotAllowed(var needed) => Text($"NotAllowed.{needed}"),
            Refusal.GuestCannotSetUp => Text("GuestCannotSetUp"),
            Refusal.WrittenByNewerProgram => Text("WrittenByNewerProgram"),
            Refusal.StrategieArchiviert => Text("StrategieArchiviert"),
            Refusal.OnlyExample => Text("OnlyExample"),
            Refusal.NotSetUp => Text("NotSetUp"),
            Refusal.AlreadySetUp => Text("AlreadySetUp"),
            Refusal.UnknownAufgabe(var code) => Text("UnknownAufgabe", code),
            Refusal.UnknownStufe(var nummer) => Text("UnknownStufe", nummer),
            Refusal.UnknownKriterium(var code) => Text("UnknownKriterium", code),
            Refusal.UnknownPerson => Text("UnknownPerson"),
            Refusal.UnknownImport => Text("UnknownImport"),
            Refusal.NothingToImport(var datei) => Text("NothingToImport", datei),
            Refusal.UnknownVorausberechnung => Text("UnknownVorausberechnung"),
            Refusal.TooSmallForVorausberechnung(var ab) => Text("TooSmallForVorausberechnung", ab.ToString("N0", culture)),
            Refusal.UnknownEintrag(var kind) => Text($"UnknownEintrag.{kind}"),
            Refusal.SwotEintragInTows(var tows) => Text("SwotEintragInTows", tows),
            Refusal.TowsOneSided(var typ) => Text("TowsOneSided", Bezeichnung.Of(typ.Intern(), culture), Bezeichnung.Of(typ.Extern(), culture)),
            Refusal.HandlungsfeldExists(var name) => Text("HandlungsfeldExists", name),
            Refusal.YearsOutOfRange(var first, var last) => Text("YearsOutOfRange", $"{first}", $"{last}"),
            Refusal.BreaksLink => Text("BreaksLink"),
            Refusal.NumberOutOfRange(var feld, var first, var last) => Text("NumberOutOfRange", Feld(feld), first.ToString("N0", culture), last.ToString("N0", culture)),
            Refusal.ProtokollFreigegeben => Text("ProtokollFreigegeben"),
            Refusal.ProtokollOffen => Text("ProtokollOffen"),
            Refusal.ProtokollVorVeranstaltung => Text("ProtokollVorVeranstaltung"),
            Refusal.IdeeInState(var stand) => Text("IdeeInState", Bezeichnung.Of(stand, culture)),
            Refusal.VereinbarungInState(var stand) => Text("VereinbarungInState", Bezeichnung.Of(stand, culture)),
            Refusal.VeranstaltungInState(var stand) => Text($"VeranstaltungInState.{stand}"),
            Refusal.NoGemeindeschluessel(var eintrag) => Text("NoGemeindeschluessel", eintrag),
            Refusal.AkteurExists(var name) => Text("AkteurExists", name),
            Refusal.EinwilligungFehlt => Text("EinwilligungFehlt"),
            Refusal.KontaktUngueltig(var feld) => Text("KontaktUngueltig", Feld(feld)),
            Refusal.UnknownIndikator(var schluessel) => Text("UnknownIndikator", schluessel),
            Refusal.NoIndikator => Text("NoIndikator"),
            Refusal.AufgabeInState(var code, var status) => Text("AufgabeInState", Bezeichnung.Aufgabe(code, culture), Bezeichnung.Of(status, culture)),
            Refusal.StufeInState(var nummer, var status) => Text($"StufeInState.{status}", Bezeichnung.Stufe(nummer, culture)),
            Refusal.StrategieInState(var status) => Text("StrategieInState", Bezeichnung.Of(status, culture)),
            Refusal.TextTooShort(var feld, var minimum) => Text("TextTooShort", Feld(feld), minimum),
            Refusal.TextTooLong(var feld, var maximum) => Text("TextTooLong", Feld(feld), maximum),
            Refusal.DateOutOfRange(var feld, var first, var last) => Text("DateOutOfRange", Feld(feld), Datum.Lang(first, culture), Datum.Lang(last, culture)),
            Refusal.NoWorkingDay(var day, var instead, null) => Text("NoWorkingDay", Datum.Lang(day, culture), Datum.Lang(instead, culture)),
            Refusal.NoWorkingDay(var day, var instead, var feiertag) => Text("NoWorkingDay.Feiertag", Datum.Lang(day, culture), Datum.Lang(instead, culture), feiertag),
            Refusal.AnchorsOutOfOrder(var earlier, var later) => Text("AnchorsOutOfOrder", Bezeichnung.Of(earlier, culture), Bezeichnung.Of(later, culture)),
            Refusal.KriterienOffen(var stufe, { Count: 1 }) => Text("KriterienOffen.Eines", Bezeichnung.Stufe(stufe, culture)),
            Refusal.KriterienOffen(var stufe, var codes) => Text("KriterienOffen", Bezeichnung.Stufe(stufe, culture), codes.Count),
            Refusal.EarlierStufeOpen(var nummer) => Text("EarlierStufeOpen", Bezeichnung.Stufe(nummer, culture)),
            Refusal.KommuneUngueltig(var fehler) => string.Join(' ', fehler.Select(one => Satz(one, culture))),
            Refusal.LastProjektleitung => Text("LastProjektleitung"),
            Refusal.SetupCannotBeUndone => Text("SetupCannotBeUndone"),
            Refusal.ChangedSince => Text("ChangedSince"),
            Refusal.UnknownVersion => Text("UnknownVersion"),
            _ => throw new System.Diagnostics.UnreachableException(refusal.GetType().Name),
        };

        string Text(string key, params object?[] args) => Texte.Format($"Refusal.{key}", culture, args);

        string Feld(string feld) => Texte.Get($"Feld.{feld}", culture);
    }

    public static string Satz(KommuneFehler fehler, CultureInfo culture)
    {
        var feld = Bezeichnung.Of(fehler.Feld, culture);
        return Texte.Format(
            $"KommuneFehlergrund.{fehler.Grund}",
            culture,
            fehler.Eintrag is { } eintrag ? Texte.Format("KommuneFehler.Eintrag", culture, feld, eintrag) : feld,
            fehler.Vorschlag ?? fehler.Wert);
    }
}
