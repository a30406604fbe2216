using Daks.Core.Kommunalprofile;

namespace Daks.Core.Importe.Abrufe;

/// <summary>What a table is about, as people choose it.</summary>
public enum Abrufgegenstand
{
    Altersgruppen,
    Bevoelkerung,
    Geborene,
    Gestorbene,
    Wanderungen,
    Beschaeftigte,
    Flaeche,

    /// <summary>Single years of age, which the offices publish for Kreise and above only.</summary>
    Altersjahre,

    /// <summary>Births by the mother's age; likewise.</summary>
    Muetteralter,

    /// <summary>Moves by age; likewise, for Gemeinden until 2017 only.</summary>
    Wanderungsalter,
}

/// <summary>A table of the Regionaldatenbank that helps a Kommunalprofil.</summary>
/// <param name="Code">Its last figure tells the depth: 5 for Gemeinden, 4 for Kreise and the areas above them.</param>
public sealed record Abruftabelle(string Code, Abrufgegenstand Gegenstand)
{
    /// <value>The order in which they help.</value>
    /// <remarks>Source: domain guide 4.2; the tables of the Kreise after the offices' list of 2022.</remarks>
    public static IReadOnlyList<Abruftabelle> Alle { get; } =
    [
        new("12411-02-03-5", Abrufgegenstand.Altersgruppen),
        new("12411-02-03-4", Abrufgegenstand.Altersgruppen),
        new("12411-01-01-5", Abrufgegenstand.Bevoelkerung),
        new("12411-01-01-4", Abrufgegenstand.Bevoelkerung),
        new("12612-91-01-5", Abrufgegenstand.Geborene),
        new("12612-91-01-4", Abrufgegenstand.Geborene),
        new("12613-91-01-5", Abrufgegenstand.Gestorbene),
        new("12613-91-01-4", Abrufgegenstand.Gestorbene),
        new("12711-91-01-5", Abrufgegenstand.Wanderungen),
        new("12711-91-01-4", Abrufgegenstand.Wanderungen),
        new("13111-01-03-5", Abrufgegenstand.Beschaeftigte),
        new("13111-01-03-4", Abrufgegenstand.Beschaeftigte),
        new("33111-01-02-5", Abrufgegenstand.Flaeche),
        new("33111-01-02-4", Abrufgegenstand.Flaeche),
        new("12411-04-02-4", Abrufgegenstand.Altersjahre),
        new("12612-93-01-4", Abrufgegenstand.Muetteralter),
        new("12711-01-03-4", Abrufgegenstand.Wanderungsalter),
    ];

    public bool IstFuerGemeinden => Code.EndsWith("-5", StringComparison.Ordinal);

    /// <summary>Whether the table has figures of areas of this kind.</summary>
    public bool Reicht(Gebiet gebiet) => gebiet.Ebene switch
    {
        Gebietsebene.Gemeinde => IstFuerGemeinden,
        Gebietsebene.Gruppe => false,
        _ => !IstFuerGemeinden,
    };
}
