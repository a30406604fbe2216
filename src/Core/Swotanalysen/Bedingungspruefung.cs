using Daks.Core.Kommunalprofile;

namespace Daks.Core.Swotanalysen;

/// <summary>Whether a condition holds: yes with its evidence, no, or not to be told.</summary>
internal abstract record Pruefung
{
    private Pruefung() { }

    /// <param name="Mass">What was held against the threshold; null where only the trend was asked.</param>
    public sealed record Ja(SwotBedingung Bedingung, Kennzahlbild Bild, decimal? Mass, WertSnapshot Beleg) : Pruefung
    {
        public bool IstStark => Mass is { } mass && Bedingung.IstStark(mass);

        public bool Zieht => (Bedingung.NachOben, Bild.Trend) is (true, Trendrichtung.Steigt) or (false, Trendrichtung.Sinkt);

        /// <summary>Beyond the threshold even at the near edge of the noise band.</summary>
        public bool IstGesichert =>
            Mass is not { } mass || Band is not { } band || Bedingung.Gilt(Bedingung.NachOben == true ? mass - band : mass + band);

        private decimal? Band => (Bedingung.Mass, Bild.Vergleich) switch
        {
            (SwotMass.Wert or SwotMass.Absolut, _) => Bild.Schwankung,
            (SwotMass.Relativ, { } vergleich) => Bild.Schwankung / Math.Abs(vergleich.Wert) * 100,
            _ => null,
        };
    }

    public sealed record Nein : Pruefung;

    public sealed record Unklar(string Indikator, Pruefhindernis Hindernis) : Pruefung;

    public static Pruefung Keine { get; } = new Nein();
}

internal static class Bedingungspruefung
{
    public static Pruefung Pruefe(SwotBedingung bedingung, IReadOnlyDictionary<string, Kennzahlbild> bilder)
    {
        if (!bilder.TryGetValue(bedingung.Indikator, out var bild) || (bedingung.NurOertlich && !bild.IstOertlich))
        {
            return new Pruefung.Unklar(bedingung.Indikator, Pruefhindernis.KennzahlFehlt);
        }

        var (mass, hindernis) = bedingung.Schwelle is null ? (null, null) : Miss(bedingung, bild, bilder);
        if (hindernis is { } warum)
        {
            return new Pruefung.Unklar(bedingung.Indikator, warum);
        }

        if ((mass is { } zahl && !bedingung.Gilt(zahl)) || (bedingung.Trend is not null && bild.Trend is { } trend && trend != bedingung.Trend))
        {
            return Pruefung.Keine;
        }

        return bedingung.Trend is not null && bild.Trend is null
            ? new Pruefung.Unklar(bedingung.Indikator, Pruefhindernis.VerlaufFehlt)
            : Schwankungsbreite.IstZuKlein(bild) ? new Pruefung.Unklar(bedingung.Indikator, Pruefhindernis.KleineZahlen)
            : bild.IstFallzahlUnbekannt ? new Pruefung.Unklar(bedingung.Indikator, Pruefhindernis.FallzahlUnbekannt)
            : new Pruefung.Ja(bedingung, bild, mass, Beleg(bedingung, bild, mass));
    }

    private static (decimal? Mass, Pruefhindernis? Hindernis) Miss(
        SwotBedingung bedingung, Kennzahlbild bild, IReadOnlyDictionary<string, Kennzahlbild> bilder) => bedingung.Mass switch
        {
            SwotMass.Wert => (bild.Wert, null),
            SwotMass.Relativ or SwotMass.Absolut => Abweichung(bedingung.Mass, bild),
            SwotMass.Prognose => Prognose(bedingung, bild),
            SwotMass.Veraenderung => Veraenderung(bedingung, bild),
            SwotMass.JahrePositiv => Jahre(bedingung, bild, wert => wert > 0),
            SwotMass.JahreNegativ => Jahre(bedingung, bild, wert => wert < 0),
            SwotMass.UeberBetrag => !bilder.TryGetValue(bedingung.BetragVon!, out var other) ? (null, Pruefhindernis.KennzahlFehlt)
                : IstBruch(bild.Basis, other.Basis) ? (null, Pruefhindernis.Zensusbruch)
                : (bild.Wert - Math.Abs(other.Wert), null),
            _ => throw new ArgumentOutOfRangeException(nameof(bedingung), bedingung.Mass, null),
        };

    private static (decimal?, Pruefhindernis?) Abweichung(SwotMass mass, Kennzahlbild bild) => bild.Vergleich switch
    {
        null => (null, Pruefhindernis.VergleichFehlt),
        var one when !one.IstAndersGezaehlt(bild.Basis) && IstBruch(bild.Basis, one.Basis) => (null, Pruefhindernis.Zensusbruch),
        { Wert: 0 } when mass == SwotMass.Relativ => (null, Pruefhindernis.VergleichFehlt),
        { Wert: var wert } when mass == SwotMass.Relativ => ((bild.Wert - wert) / Math.Abs(wert) * 100, null),
        { Wert: var wert } => (bild.Wert - wert, null),
    };

    private static bool IstBruch(Zensusbasis? eigene, Zensusbasis? andere) => eigene is { } own && andere is { } other && own != other;

    private static (decimal?, Pruefhindernis?) Prognose(SwotBedingung bedingung, Kennzahlbild bild) =>
        bild.Prognose is { Ausgangswert: > 0 } prognose && prognose.Zeit.Jahr - prognose.Ausgang.Jahr == bedingung.Jahre
            ? (((prognose.Wert / prognose.Ausgangswert) - 1) * 100, null)
            : (null, Pruefhindernis.PrognoseFehlt);

    private static (decimal?, Pruefhindernis?) Veraenderung(SwotBedingung bedingung, Kennzahlbild bild)
    {
        var last = Im(bild, bild.Zeit.Jahr);
        var first = Im(bild, bild.Zeit.Jahr - bedingung.Jahre);
        return (first?.Angabe.Wert, last?.Angabe.Wert) is not ({ } from, { } to) ? (null, Pruefhindernis.VerlaufFehlt)
            : Trendrechner.Bruchart(first!.Value, last!.Value) switch
            {
                null => (to - from, null),
                Bruchart.Gebietsaenderung => (null, Pruefhindernis.Gebietsaenderung),
                _ => (null, Pruefhindernis.Zensusbruch),
            };
    }

    private static (decimal?, Pruefhindernis?) Jahre(SwotBedingung bedingung, Kennzahlbild bild, Func<decimal, bool> zaehlt)
    {
        var werte = Enumerable.Range(bild.Zeit.Jahr - bedingung.Jahre + 1, bedingung.Jahre)
            .Select(jahr => Im(bild, jahr)).OfType<Reihenwert>().Where(wert => wert.Angabe.IstVorhanden).ToArray();
        return werte.Length != bedingung.Jahre ? (null, Pruefhindernis.VerlaufFehlt)
            : werte.DistinctBy(wert => wert.Gebietsstand).Count() > 1 ? (null, Pruefhindernis.Gebietsaenderung)
            : (werte.Count(wert => zaehlt(wert.Angabe.Wert!.Value)), null);
    }

    private static Reihenwert? Im(Kennzahlbild bild, int jahr)
    {
        var found = bild.Verlauf.Where(wert => wert.Zeit.Jahr == jahr).ToArray();
        return found is [.., var last] ? last : null;
    }

    private static WertSnapshot Beleg(SwotBedingung bedingung, Kennzahlbild bild, decimal? mass)
    {
        var verglichen = bedingung.Mass is SwotMass.Relativ or SwotMass.Absolut && bedingung.Schwelle is not null ? bild.Vergleich : null;
        var prognose = bedingung.Mass == SwotMass.Prognose ? bild.Prognose : null;
        return new WertSnapshot
        {
            Indikator = bedingung.Indikator,
            Wert = bild.Wert,
            Von = bild.Zeit.First,
            Bis = bild.Zeit.Last,
            Vergleich = verglichen?.Name,
            Vergleichswert = verglichen?.Wert,
            Mass = bedingung.Mass,
            Masszahl = mass is { } zahl ? decimal.Round(zahl, 2, MidpointRounding.AwayFromZero) : null,
            Schwelle = bedingung.Schwelle,
            Trend = bild.Trend,
            Schwankung = bild.Schwankung,
            Quelle = prognose?.Quelle ?? bild.Quelle,
            Quellen = [.. bild.Quellen.Concat(verglichen?.Quellen ?? []).Concat(prognose?.Quellen ?? []).Distinct()],
            EigeneBerechnung = bild.EigeneBerechnung,
            AndereZaehlung = verglichen?.IstAndersGezaehlt(bild.Basis) ?? false,
        };
    }
}
