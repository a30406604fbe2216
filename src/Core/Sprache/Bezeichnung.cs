using System.Globalization;
using Daks.Core.Einrichtungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Sprache;

/// <summary>What things are called in front of people.</summary>
public static class Bezeichnung
{
    /// <summary>The label of an enumeration's member: texts <c>Type.Member</c>.</summary>
    public static string Of<T>(T value, CultureInfo culture)
        where T : struct, Enum =>
        typeof(T) == typeof(Ankerpunkt) ? Texte.Get($"Feld.anker.{value}", culture) : Texte.Get($"{typeof(T).Name}.{value}", culture);

    /// <summary>"Stufe 1 · Kick-Off".</summary>
    public static string Stufe(int nummer, CultureInfo culture) =>
        Texte.Format("StufeMitNummer", culture, nummer, Stufenname(nummer, culture));

    /// <summary>"Kick-Off".</summary>
    public static string Stufenname(int nummer, CultureInfo culture) => Texte.Get($"Stufe.{nummer}", culture);

    /// <returns>The task's title; its code where the catalogue no longer has it.</returns>
    public static string Aufgabe(string code, CultureInfo culture) => Aufgabenkatalog.Finde(code)?.Titel.In(culture) ?? code;

    /// <summary>"Kompakt, noch 30 Aufgaben in etwa 18 Monaten".</summary>
    public static string Umfang(Umfang umfang, CultureInfo culture) =>
        Texte.Format(umfang.Aufgaben == 1 ? "Umfang.Eine" : "Umfang", culture, Texte.Get($"Pfadname.{umfang.Pfad}", culture), umfang.Aufgaben, umfang.Monate);

    /// <summary>What stands out about a task's time: it follows its stage, or its stage is closed already.</summary>
    /// <returns>Null when there is nothing to say.</returns>
    public static string? Hinweis(Strategie strategie, Aufgaben.Aufgabe aufgabe, CultureInfo culture) =>
        aufgabe.Nachlauf ? aufgabe.IstOffen ? Texte.Get("Aufgabe.Nachlauf", culture) : null
        : aufgabe.Status != Aufgaben.AufgabeStatus.Entfaellt && strategie.FindStufe(aufgabe.Stufe) is { IstAbgeschlossen: true }
            ? Texte.Format("Aufgabe.StufeGeschlossen", culture, Stufe(aufgabe.Stufe, culture))
        : null;

    /// <summary>A reason as it was written; the one the setup gave by itself in the reader's language.</summary>
    public static string Begruendung(string begruendung, CultureInfo culture) =>
        begruendung == SetupStrategie.VorDerEinrichtung ? Texte.Get("Begruendung.VorDerEinrichtung", culture) : begruendung;

    /// <summary>"erfüllt", or "holen wir nach bis Do., 11.03.2027".</summary>
    public static string Antwort(Stufen.Kriteriumantwort antwort, CultureInfo culture) => string.Format(
        culture, Of(antwort.Weg, culture), antwort.NachholenBis is { } day ? Datum.Lang(day, culture) : "");

    /// <summary>"Pflicht" or "freiwillig".</summary>
    public static string Verbindlichkeit(Aufgaben.Aufgabe aufgabe, CultureInfo culture) =>
        Texte.Get(aufgabe.Pflicht ? "Aufgabe.Pflicht" : "Aufgabe.Freiwillig", culture);

    public static string Person(Strategie strategie, string personId, CultureInfo culture) =>
        strategie.FindPerson(personId) is { Name.Length: > 0 } person ? person.Name : Texte.Get("Person.Unbekannt", culture);

    /// <returns>The actor's name; that they are no longer recorded where they are not.</returns>
    public static string Akteur(Strategie strategie, string? akteurId, CultureInfo culture) =>
        akteurId is not null && strategie.Find<Akteure.Akteur>(akteurId) is { } akteur ? akteur.Name : Texte.Get("Akteur.Entfallen", culture);

    /// <summary>"Kanal Verkehr".</summary>
    /// <returns>Null unless the strategy is a channel's own.</returns>
    public static string? Kanal(Strategie strategie, CultureInfo culture) => strategie.Kopf.Kanal switch
    {
        null => null,
        "" => Texte.Get("Kanal.OhneNamen", culture),
        var name => Texte.Format("Kanal.MitNamen", culture, name),
    };

    /// <summary>A comparison region as people say it: "Land Brandenburg (12)"; a group by the name it was given, with its members.</summary>
    public static string Vergleichsraum(string eintrag, CultureInfo culture) =>
        Kommunen.Vergleichsraum.Gruppe(eintrag) is { } gruppe ? $"{gruppe.Name} ({string.Join(", ", gruppe.Mitglieder.Select(member => Vergleichsraum(member, culture)))})"
        : Kommunen.Vergleichsraum.Landesschluessel(eintrag) is { } land ? Texte.Format("Vergleichsraum.Land", culture, land.Anzeigename(), eintrag)
        : Ags.Parse(eintrag) is AgsResult.Gueltig(var ags) ? Texte.Format(ags.IstKreisschluessel ? "Vergleichsraum.Kreis" : "Vergleichsraum.Gemeinde", culture, ags.Value)
        : eintrag;

    /// <summary>What tells a strategy from others of the same Kommune: "Musterstadt · Kanal Verkehr".</summary>
    public static string Ort(Strategie strategie, CultureInfo culture) =>
        Kanal(strategie, culture) is { } kanal ? $"{strategie.Kommune.Name} · {kanal}" : strategie.Kommune.Name;

    /// <summary>"Demografiestrategie Musterstadt · Kanal Verkehr".</summary>
    public static string Titel(Strategie strategie, CultureInfo culture) =>
        Kanal(strategie, culture) is { } kanal ? $"{strategie.Kopf.Titel} · {kanal}" : strategie.Kopf.Titel;

    /// <summary>Who is in charge: the person named, else whoever holds the task's first role, else that role.</summary>
    public static string Zustaendig(Strategie strategie, Aufgaben.Aufgabe aufgabe, CultureInfo culture)
    {
        if (aufgabe.Verantwortlich is { } personId)
        {
            return Person(strategie, personId, culture);
        }

        var rolle = Aufgaben.Zustaendigkeit.RolleFuer(aufgabe);
        var holder = strategie.Personen.FirstOrDefault(person => person.Hat(rolle) && person.Name.Length > 0);
        return holder?.Name ?? Of(rolle, culture);
    }
}
