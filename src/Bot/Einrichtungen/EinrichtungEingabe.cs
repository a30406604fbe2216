using System.Globalization;
using Daks.Bot.Conversations;
using Daks.Core.Einrichtungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>The form as filled in.</summary>
internal sealed record EinrichtungEingabe
{
    public const string NameInput = "name";
    public const string EinwohnerInput = "einwohner";
    public const string LandInput = "land";
    public const string LeitungInput = "leitung";
    public const string EinstiegInput = "einstieg";
    public const string PfadInput = "pfad";
    public const string TypInput = "typ";
    public const string AgsInput = "ags";

    public static EinrichtungEingabe Leer { get; } = new();

    public string Name { get; init; } = "";
    public string Einwohner { get; init; } = "";
    public string Land { get; init; } = "";
    public string Projektleitung { get; init; } = "";
    public Einstieg Einstieg { get; init; }

    /// <value>Null: proposed by size.</value>
    public Pfad? Pfad { get; init; }
    public string Typ { get; init; } = "";
    public string Ags { get; init; } = "";

    public static EinrichtungEingabe From(Press press) => new()
    {
        Name = press.Input(NameInput),
        Einwohner = press.Input(EinwohnerInput),
        Land = press.Input(LandInput),
        Projektleitung = press.Input(LeitungInput),
        Einstieg = Enum.TryParse<Einstieg>(press.Input(EinstiegInput), out var einstieg) && Enum.IsDefined(einstieg) ? einstieg : Einstieg.Anfang,
        Pfad = Enum.TryParse<Pfad>(press.Input(PfadInput), out var pfad) && Enum.IsDefined(pfad) ? pfad : null,
        Typ = press.Input(TypInput),
        Ags = press.Input(AgsInput),
    };

    /// <returns>A sentence when a figure or choice cannot be read at all; null otherwise.</returns>
    public string? Fehler(DaksTurn turn) =>
        Einwohner.Length > 0 && Zahl is null ? turn.T("Einrichten.KeineZahl")
        : Land.Length > 0 && !Bundeslaender.TryParse(Land, out _) ? turn.T("Einrichten.LandUnbekannt")
        : null;

    public KommuneEingabe Kommune() => new()
    {
        Name = Name,
        Einwohnerzahl = Zahl,
        Land = Bundeslaender.TryParse(Land, out var land) ? land : null,
        Typ = Enum.TryParse<KommuneTyp>(Typ, out var typ) && Enum.IsDefined(typ) ? typ : KommuneTyp.Gemeinde,
        Ags = Ags,
    };

    /// <summary>A key that lost its leading zero is put into the field as a proposal: sending again confirms it.</summary>
    public EinrichtungEingabe WithProposal(IReadOnlyList<KommuneFehler> problems) =>
        problems.FirstOrDefault(problem => problem is { Feld: KommuneFeld.Ags, Vorschlag: not null })?.Vorschlag is { } proposal
            ? this with { Ags = proposal }
            : this;

    // "19.420", "19 420" with whatever blank, and "19420" are the same figure.
    private int? Zahl => int.TryParse(
        string.Concat(Einwohner.Where(letter => letter is not ('.' or '\'') && !char.IsWhiteSpace(letter))),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var number)
        ? number
        : null;
}
