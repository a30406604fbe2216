namespace Daks.Core.Kommunalprofile;

/// <summary>Computes the indicators of the catalogue from the figures there are.</summary>
/// <remarks>
/// Computed exactly first, then as a publisher has it (a series named by the indicator's key), then computed approximately.
/// </remarks>
public sealed class Indikatorrechner(Datenlage daten, Bewertungsschwellen? schwellen = null)
{
    private readonly Bewertungsschwellen _schwellen = schwellen ?? Bewertungsschwellen.Standard;

    public Datenlage Daten => daten;

    public Bewertungsschwellen Schwellen => _schwellen;

    /// <param name="schluessel">Of the catalogue.</param>
    /// <exception cref="ArgumentException">The catalogue has no such key.</exception>
    /// <inheritdoc cref="Berechne(IndikatorDefinition, Gebiet, int, string?)"/>
    public Indikatorergebnis Berechne(string schluessel, Gebiet gebiet, int jahr, string? variante = null) =>
        Berechne(Indikatorkatalog.Finde(schluessel) ?? throw new ArgumentException($"No indicator {schluessel}.", nameof(schluessel)), gebiet, jahr, variante);

    /// <param name="jahr">In which the inputs' Stichtag lies, or the year of the events.</param>
    /// <param name="variante">The variant of a projection; null for what was counted.</param>
    public Indikatorergebnis Berechne(IndikatorDefinition definition, Gebiet gebiet, int jahr, string? variante = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var (berechnet, fehlt) = Rechne(definition, gebiet, jahr, variante);
        if (berechnet is { IstExakt: true })
        {
            return new Indikatorergebnis.Vorhanden(berechnet);
        }

        var veroeffentlicht = definition.Schluessel == Messgroessen.Bevoelkerung
            ? null
            : daten.Finde(definition.Schluessel, gebiet, Gliederung.Insgesamt, jahr, variante);
        return veroeffentlicht switch
        {
            { Wert.Angabe.Wert: { } wert } found => new Indikatorergebnis.Vorhanden(Uebernimm(definition, gebiet, wert, found)),
            _ when berechnet is not null => new Indikatorergebnis.Vorhanden(berechnet),
            { } withheld => new Indikatorergebnis.Fehlt(
                [new(Fehlgrund.Zurueckgehalten, definition.Schluessel, Gliederung.Insgesamt, jahr, withheld.Wert.Angabe.Qualitaet)]),
            null => new Indikatorergebnis.Fehlt(fehlt),
        };
    }

    /// <summary>The indicator year by year: for pictures and trends.</summary>
    /// <returns>Only the years that have a value, in order.</returns>
    public IReadOnlyList<Indikatorwert> Reihe(IndikatorDefinition definition, Gebiet gebiet, int erstes, int letztes, string? variante = null) =>
    [
        .. Enumerable.Range(erstes, Math.Max(0, letztes - erstes + 1))
            .Select(jahr => Berechne(definition, gebiet, jahr, variante).WertOderNull)
            .OfType<Indikatorwert>(),
    ];

    private (Indikatorwert? Wert, IReadOnlyList<Fehlstelle> Fehlt) Rechne(IndikatorDefinition definition, Gebiet gebiet, int jahr, string? variante)
    {
        if (Indikatorformeln.Finde(definition.Schluessel) is not { } formel)
        {
            var grund = daten.Gliederungen(definition.Schluessel, gebiet).Count > 0 ? Fehlgrund.JahrFehlt : Fehlgrund.KeineDaten;
            return (null, [new(grund, definition.Schluessel, Gliederung.Insgesamt, jahr)]);
        }

        var rechnung = new Rechnung(daten, gebiet, jahr, variante);
        if (formel(rechnung) is not { } wert)
        {
            return (null, rechnung.Fehlstellen);
        }

        // A mean or a balance over several years may reach back to other borders.
        if (rechnung.Eingaben.FirstOrDefault(eingabe => eingabe.Gebietsstand != rechnung.Eingaben[^1].Gebietsstand) is { } other)
        {
            return (null, [new(Fehlgrund.Gebietsaenderung, other.Messgroesse, other.Gliederung, other.Zeit.Jahr)]);
        }

        return (
            new Indikatorwert
            {
                Definition = definition,
                Gebiet = gebiet,
                Zeit = Zeit(rechnung.Eingaben),
                Wert = wert,
                Qualitaet = Indikatorwert.Vorsichtigste(rechnung.Eingaben.Select(eingabe => eingabe.Qualitaet)),
                IstExakt = !rechnung.IstGenaehert,
                IstUebernommen = false,
                IstPrognose = rechnung.IstPrognose,
                Basis = Basis(rechnung.Eingaben),
                Gebietsstand = rechnung.Eingaben.Count == 0 ? null : rechnung.Eingaben[^1].Gebietsstand,
                IstKleineZahl = definition.MinNenner > 0
                    && (rechnung.KleinsterNenner < definition.MinNenner || rechnung.KleinsterZaehler < _schwellen.MinZaehler),
                Schwankung = rechnung.Schwankung,
                Eingaben = rechnung.Eingaben,
                Herkunft = [.. rechnung.Eingaben.Select(eingabe => eingabe.Herkunft).Distinct()],
            },
            []);
    }

    private static Indikatorwert Uebernimm(IndikatorDefinition definition, Gebiet gebiet, decimal wert, Beobachtung found) => new()
    {
        Definition = definition,
        Gebiet = gebiet,
        Zeit = found.Wert.Zeit,
        Wert = wert,
        Qualitaet = found.Wert.Angabe.Qualitaet,
        IstExakt = true,
        IstUebernommen = true,
        IstPrognose = found.IstPrognose,
        Basis = found.Wert.Basis,
        Gebietsstand = found.Wert.Gebietsstand,
        IstKleineZahl = false,
        Schwankung = null,
        Eingaben = [],
        Herkunft = [found.Herkunft],
    };

    /// <summary>The years of the events where any went in, else the latest Stichtag.</summary>
    private static Zeitbezug Zeit(IReadOnlyList<Eingabe> eingaben)
    {
        var spannen = eingaben.Where(eingabe => !eingabe.Zeit.IstStichtag).ToList();
        return spannen.Count == 0
            ? eingaben.Max(eingabe => eingabe.Zeit)
            : Zeitbezug.Von(spannen.Min(eingabe => eingabe.Zeit.First.Year), spannen.Max(eingabe => eingabe.Zeit.Jahr));
    }

    // A register's population rests on no census, and that is an answer too: an older census figure among the inputs does not speak for it.
    private static Zensusbasis Basis(IReadOnlyList<Eingabe> eingaben) => eingaben
        .Where(eingabe => eingabe.Messgroesse == Messgroessen.Bevoelkerung)
        .MaxBy(eingabe => eingabe.Zeit)?.Basis ?? Zensusbasis.Keine;
}
