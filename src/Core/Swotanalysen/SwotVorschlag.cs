using Daks.Core.Strategien;

namespace Daks.Core.Swotanalysen;

/// <summary>Why a suggestion weighs what it does; every reason is one point on top of one.</summary>
public enum Gewichtsgrund
{
    /// <summary>The deviation is strong.</summary>
    Stark,

    /// <summary>The figure has been going the same way.</summary>
    Trend,

    Schluesselindikator,

    /// <summary>At least three indicators of the subject say the same.</summary>
    Mehrere,
}

/// <summary>What a rule suggests, with everything it rests on. Nothing enters the SWOT without a person. Lists compare by reference.</summary>
public sealed record SwotVorschlag
{
    public required string Regel { get; init; }

    public required SwotQuadrant Quadrant { get; init; }

    /// <value>Says what is, never why.</value>
    public required Zweisprachig Text { get; init; }

    /// <value>The head indicator's first; those of the rules said under this one last.</value>
    public required IReadOnlyList<WertSnapshot> Belege { get; init; }

    public required IReadOnlyList<Gewichtsgrund> Gruende { get; init; }

    /// <value>Codes of the catalogue of Handlungsfelder it points to.</value>
    public required IReadOnlyList<string> Felder { get; init; }

    /// <value>Rules whose words are part of these.</value>
    public IReadOnlyList<string> Fasst { get; init; } = [];

    /// <value>False when the threshold lies within the noise band of the own figure: it may be chance.</value>
    public bool IstGesichert { get; init; } = true;

    /// <value>1–5. Source: domain guide §6.1.</value>
    public int Gewicht => 1 + Gruende.Count;

    public string Kopf => Belege[0].Indikator;

    /// <summary>Whether a kept answer was about the same figures.</summary>
    public bool GleicheZahlen(IReadOnlyList<WertSnapshot> belege) =>
        belege.Count == Belege.Count && belege.Zip(Belege).All(pair => pair.First.GleicheZahlen(pair.Second));
}

/// <summary>Why a suggestion is only a further hint.</summary>
public enum Hinweisgrund
{
    /// <summary>Eight heavier ones stand in its quadrant.</summary>
    ZuViele,

    /// <summary>The same indicator gave a heavier one on the other side.</summary>
    Widerspruch,
}

public sealed record SwotHinweis(SwotVorschlag Vorschlag, Hinweisgrund Grund);

/// <summary>Why nobody can tell whether a rule holds.</summary>
public enum Pruefhindernis
{
    KennzahlFehlt,
    VergleichFehlt,

    /// <summary>Too few years, or no trend may be told.</summary>
    VerlaufFehlt,

    PrognoseFehlt,

    /// <summary>The figures rest on different censuses (invariant I18).</summary>
    Zensusbruch,

    /// <summary>The figures are about different borders.</summary>
    Gebietsaenderung,

    /// <summary>Fewer than 500 people below or 20 above the line. Source: domain guide §6.4.</summary>
    KleineZahlen,

    /// <summary>Published without the cases behind it, which may be fewer than that.</summary>
    FallzahlUnbekannt,
}

/// <param name="Regel">The rule that could not be asked.</param>
/// <param name="Indikator">The one it failed on.</param>
public sealed record UngepruefteRegel(string Regel, string Indikator, Pruefhindernis Hindernis);

/// <summary>What the rules say about the figures there are.</summary>
/// <param name="Vorschlaege">By quadrant, the heaviest first; at most eight each.</param>
/// <param name="WeitereHinweise">What gave way to those.</param>
/// <param name="Ungeprueft">Rules nobody can answer, and what is missing.</param>
public sealed record SwotAuswertung(
    IReadOnlyList<SwotVorschlag> Vorschlaege,
    IReadOnlyList<SwotHinweis> WeitereHinweise,
    IReadOnlyList<UngepruefteRegel> Ungeprueft)
{
    /// <summary>Every suggestion, those among the hints too.</summary>
    /// <returns>Null when the rule suggests nothing now.</returns>
    public SwotVorschlag? Finde(string regel) =>
        Vorschlaege.Concat(WeitereHinweise.Select(hinweis => hinweis.Vorschlag)).FirstOrDefault(vorschlag => vorschlag.Regel == regel);
}
