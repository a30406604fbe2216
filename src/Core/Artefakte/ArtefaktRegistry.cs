using System.Text.Json.Serialization;
using Daks.Core.Akteure;
using Daks.Core.Aufgaben;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Ideen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Protokolle;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Swotanalysen;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Artefakte;

/// <summary>The kinds of artefact there are. A part of the product that brings one adds a line.</summary>
public static class ArtefaktRegistry
{
    public static ArtefaktKind Kopf { get; } = new ArtefaktKind<Strategiekopf>(
        "kopf", ArtefaktJson.Default.Strategiekopf, kopf => new(kopf.Titel, kopf.Status.ToString()));

    public static ArtefaktKind Kommune { get; } = new ArtefaktKind<Kommune>(
        "kommune", ArtefaktJson.Default.Kommune, kommune => new(kommune.Name));

    public static ArtefaktKind Stufe { get; } = new ArtefaktKind<Stufe>(
        "stufe", ArtefaktJson.Default.Stufe, stufe => new($"Stufe {stufe.Nummer}", stufe.Status.ToString()));

    public static ArtefaktKind Aufgabe { get; } = new ArtefaktKind<Aufgabe>(
        "aufgabe",
        ArtefaktJson.Default.Aufgabe,
        aufgabe => new(Aufgabenkatalog.Finde(aufgabe.Code)?.Titel.De ?? aufgabe.Code, aufgabe.Status.ToString(), aufgabe.FaelligAm));

    public static ArtefaktKind Kriterium { get; } = new ArtefaktKind<Kriteriumantwort>(
        "kriterium", ArtefaktJson.Default.Kriteriumantwort, antwort => new(antwort.Code, antwort.Weg.ToString(), antwort.NachholenBis));

    public static ArtefaktKind Person { get; } = new ArtefaktKind<Person>("person", ArtefaktJson.Default.Person);

    public static ArtefaktKind Import { get; } = new ArtefaktKind<ImportLauf>(
        "import", ArtefaktJson.Default.ImportLauf, lauf => new(lauf.Titel, lauf.Format.ToString()))
    {
        Payloads = lauf => [lauf.Reihen],
    };

    public static ArtefaktKind Indikator { get; } = new ArtefaktKind<Indikatorauswahl>("indikator", ArtefaktJson.Default.Indikatorauswahl);

    public static ArtefaktKind Vorausberechnung { get; } = new ArtefaktKind<Vorausberechnung>(
        "vorausberechnung", ArtefaktJson.Default.Vorausberechnung, one => new(one.Titel, one.Methode.ToString()))
    {
        Payloads = one => [one.Reihen],
    };

    public static ArtefaktKind Inventar { get; } = new ArtefaktKind<Bestandsmassnahme>(
        "inventar",
        ArtefaktJson.Default.Bestandsmassnahme,
        massnahme => new(massnahme.Titel, massnahme.Stand.ToString(), Stelle: massnahme.Stelle is "" ? null : massnahme.Stelle));

    public static ArtefaktKind Inventarvermerk { get; } = new ArtefaktKind<Inventarvermerk>(
        "inventarvermerk", ArtefaktJson.Default.Inventarvermerk, vermerk => new(vermerk.Begruendung));

    public static ArtefaktKind Interview { get; } = new ArtefaktKind<Interview>(
        "interview", ArtefaktJson.Default.Interview, interview => new(interview.Funktion));

    public static ArtefaktKind Swot { get; } = new ArtefaktKind<SwotEintrag>(
        "swot", ArtefaktJson.Default.SwotEintrag, eintrag => new(eintrag.Text, $"{eintrag.Quadrant} {eintrag.Status}"));

    public static ArtefaktKind Tows { get; } = new ArtefaktKind<TowsStrategie>(
        "tows", ArtefaktJson.Default.TowsStrategie, tows => new(tows.Text, tows.Typ.ToString()));

    public static ArtefaktKind Handlungsfeld { get; } = new ArtefaktKind<Handlungsfeld>(
        "handlungsfeld", ArtefaktJson.Default.Handlungsfeld, feld => new(feld.Name, feld.Status.ToString()));

    public static ArtefaktKind Veranstaltung { get; } = new ArtefaktKind<Veranstaltung>(
        "veranstaltung",
        ArtefaktJson.Default.Veranstaltung,
        one => new(one.Titel, one.Stand.ToString(), one.Beginn is { } begin ? DateOnly.FromDateTime(begin.UtcDateTime) : null));

    public static ArtefaktKind Terminvorgaben { get; } = new ArtefaktKind<Terminvorgaben>("terminvorgaben", ArtefaktJson.Default.Terminvorgaben);

    public static ArtefaktKind Protokoll { get; } = new ArtefaktKind<Protokoll>(
        "protokoll", ArtefaktJson.Default.Protokoll, one => new(Status: one.Freigegeben is null ? "Entwurf" : "Freigegeben"));

    public static ArtefaktKind Vereinbarung { get; } = new ArtefaktKind<Vereinbarung>(
        "vereinbarung",
        ArtefaktJson.Default.Vereinbarung,
        one => new(one.Text, one.Stand.ToString(), one.Termin, one.Stelle is "" ? null : one.Stelle));

    public static ArtefaktKind Idee { get; } = new ArtefaktKind<Idee>("idee", ArtefaktJson.Default.Idee, one => new(one.Text, one.Stand.ToString()));

    /// <remarks>Names of people stand in no column.</remarks>
    public static ArtefaktKind Akteur { get; } = new ArtefaktKind<Akteur>(
        "akteur", ArtefaktJson.Default.Akteur, akteur => new(akteur.Typ == Akteurstyp.Person ? null : akteur.Name, akteur.Sektor.ToString()));

    public static ArtefaktKind Steuerungsgruppe { get; } = new ArtefaktKind<Steuerungsgruppe>(
        "steuerungsgruppe", ArtefaktJson.Default.Steuerungsgruppe);

    public static IReadOnlyList<ArtefaktKind> All { get; } =
    [
        Kopf, Kommune, Stufe, Aufgabe, Kriterium, Person, Import, Indikator, Vorausberechnung,
        Inventar, Inventarvermerk, Interview, Swot, Tows, Handlungsfeld, Veranstaltung, Terminvorgaben,
        Protokoll, Vereinbarung, Idee, Akteur, Steuerungsgruppe,
    ];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Strategiekopf))]
[JsonSerializable(typeof(Kommune))]
[JsonSerializable(typeof(Stufe))]
[JsonSerializable(typeof(Aufgabe))]
[JsonSerializable(typeof(Kriteriumantwort))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(ImportLauf))]
[JsonSerializable(typeof(Vorausberechnung))]
[JsonSerializable(typeof(Bestandsmassnahme))]
[JsonSerializable(typeof(Inventarvermerk))]
[JsonSerializable(typeof(Interview))]
[JsonSerializable(typeof(SwotEintrag))]
[JsonSerializable(typeof(TowsStrategie))]
[JsonSerializable(typeof(Handlungsfeld))]
[JsonSerializable(typeof(Indikatorauswahl))]
[JsonSerializable(typeof(Veranstaltung))]
[JsonSerializable(typeof(Terminvorgaben))]
[JsonSerializable(typeof(Protokoll))]
[JsonSerializable(typeof(Vereinbarung))]
[JsonSerializable(typeof(Idee))]
[JsonSerializable(typeof(Akteur))]
[JsonSerializable(typeof(Steuerungsgruppe))]
internal sealed partial class ArtefaktJson : JsonSerializerContext;
