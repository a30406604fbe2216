using System.Globalization;
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

    /// <summary>"Pflicht" or "freiwillig".</summary>
    public static string Verbindlichkeit(Aufgaben.Aufgabe aufgabe, CultureInfo culture) =>
        Texte.Get(aufgabe.Pflicht ? "Aufgabe.Pflicht" : "Aufgabe.Freiwillig", culture);

    public static string Person(Strategie strategie, string personId, CultureInfo culture) =>
        strategie.FindPerson(personId) is { Name.Length: > 0 } person ? person.Name : Texte.Get("Person.Unbekannt", culture);

    /// <summary>Who is in charge: the person named, else whoever holds the task's first role, else that role.</summary>
    public static string Zustaendig(Strategie strategie, Aufgaben.Aufgabe aufgabe, CultureInfo culture)
    {
        if (aufgabe.Verantwortlich is { } personId)
        {
            return Person(strategie, personId, culture);
        }

        var rolle = Aufgabenkatalog.Finde(aufgabe.Code)?.Rollen is [var first, ..] ? first : Rolle.Projektleitung;
        var holder = strategie.Personen.FirstOrDefault(person => person.Hat(rolle) && person.Name.Length > 0);
        return holder?.Name ?? Of(rolle, culture);
    }
}
