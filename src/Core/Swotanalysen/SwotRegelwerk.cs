namespace Daks.Core.Swotanalysen;

/// <summary>Asks the rules what the figures say, and settles what they say against each other. Source: domain guide §6.</summary>
public static class SwotRegelwerk
{
    /// <value>Suggestions per quadrant; lighter ones are further hints.</value>
    public const int HoechstensJeQuadrant = 8;

    /// <value>So many indicators of one subject that say the same are one point of weight.</value>
    public const int EinigAb = 3;

    /// <param name="bilder">One per indicator; those without a figure are left out.</param>
    /// <exception cref="ArgumentException">An indicator comes twice.</exception>
    public static SwotAuswertung Auswerten(IEnumerable<Kennzahlbild> bilder) => Auswerten(bilder, Swotkatalog.Regeln);

    /// <inheritdoc cref="Auswerten(IEnumerable{Kennzahlbild})"/>
    internal static SwotAuswertung Auswerten(IEnumerable<Kennzahlbild> bilder, IReadOnlyList<SwotRegel> regeln)
    {
        var byKey = bilder.ToDictionary(bild => bild.Schluessel);
        var ergebnisse = regeln.Select(regel => Pruefe(regel, byKey)).ToArray();
        var treffer = ergebnisse.OfType<Ergebnis.Treffer>().ToArray();
        var vorschlaege = Zusammengefasst([.. treffer.Select(one => Vorschlag(one, treffer))], regeln);
        var (stehen, widersprochen) = OhneWiderspruch(vorschlaege);
        var (bleiben, zuviel) = Begrenzt(stehen);
        return new SwotAuswertung(
            bleiben,
            [
                .. zuviel.Select(vorschlag => new SwotHinweis(vorschlag, Hinweisgrund.ZuViele)),
                .. widersprochen.Select(vorschlag => new SwotHinweis(vorschlag, Hinweisgrund.Widerspruch)),
            ],
            [.. ergebnisse.OfType<Ergebnis.Offen>().Select(offen => offen.Regel)]);
    }

    // The first case that holds speaks; a rule is open only when no case holds and one could.
    private static Ergebnis Pruefe(SwotRegel regel, IReadOnlyDictionary<string, Kennzahlbild> bilder)
    {
        Ergebnis.Offen? offen = null;
        foreach (var fall in regel.Faelle)
        {
            var pruefungen = fall.Bedingungen.Select(bedingung => Bedingungspruefung.Pruefe(bedingung, bilder)).ToArray();
            if (pruefungen.All(pruefung => pruefung is Pruefung.Ja))
            {
                return new Ergebnis.Treffer(regel, fall, [.. pruefungen.OfType<Pruefung.Ja>()]);
            }

            if (offen is null && !pruefungen.Any(pruefung => pruefung is Pruefung.Nein))
            {
                var unklar = pruefungen.OfType<Pruefung.Unklar>().First();
                offen = new Ergebnis.Offen(new UngepruefteRegel(regel.Regel, unklar.Indikator, unklar.Hindernis));
            }
        }

        return offen ?? Ergebnis.Nichts;
    }

    private static SwotVorschlag Vorschlag(Ergebnis.Treffer treffer, IReadOnlyList<Ergebnis.Treffer> alle)
    {
        var kopf = treffer.Erfuellt[0];
        return new SwotVorschlag
        {
            Regel = treffer.Regel.Regel,
            Quadrant = treffer.Regel.Quadrant,
            Text = Swottext.Fuelle(treffer.Fall, treffer.Erfuellt),
            Belege = [.. treffer.Erfuellt.Select(ja => ja.Beleg)],
            Gruende = [.. Gruende(treffer, kopf, alle)],
            Felder = treffer.Regel.Felder,
            IstGesichert = kopf.IstGesichert,
        };
    }

    private static IEnumerable<Gewichtsgrund> Gruende(Ergebnis.Treffer treffer, Pruefung.Ja kopf, IReadOnlyList<Ergebnis.Treffer> alle)
    {
        if (kopf.IstStark)
        {
            yield return Gewichtsgrund.Stark;
        }

        if (kopf.Zieht)
        {
            yield return Gewichtsgrund.Trend;
        }

        if (treffer.Regel.Schluesselindikator)
        {
            yield return Gewichtsgrund.Schluesselindikator;
        }

        var einig = alle
            .Where(other => other.Regel.Thema == treffer.Regel.Thema && other.Regel.Quadrant.IstGuenstig() == treffer.Regel.Quadrant.IstGuenstig())
            .SelectMany(other => other.Erfuellt.Select(ja => ja.Bedingung.Indikator));
        if (einig.Distinct().Count() >= EinigAb)
        {
            yield return Gewichtsgrund.Mehrere;
        }
    }

    private static IReadOnlyList<SwotVorschlag> Zusammengefasst(IReadOnlyList<SwotVorschlag> vorschlaege, IReadOnlyList<SwotRegel> regeln)
    {
        var result = vorschlaege.ToDictionary(vorschlag => vorschlag.Regel);
        foreach (var regel in regeln.Where(regel => result.ContainsKey(regel.Regel)))
        {
            foreach (var teil in regel.Fasst.Where(result.ContainsKey).ToArray())
            {
                result[regel.Regel] = Mit(result[regel.Regel], result[teil]);
                result.Remove(teil);
            }
        }

        return [.. result.Values];
    }

    private static SwotVorschlag Mit(SwotVorschlag kopf, SwotVorschlag teil) => kopf with
    {
        Text = new($"{kopf.Text.De} {teil.Text.De}", $"{kopf.Text.En} {teil.Text.En}"),
        Belege = [.. kopf.Belege, .. teil.Belege],
        Gruende = [.. kopf.Gruende.Union(teil.Gruende).Order()],
        Felder = [.. kopf.Felder.Union(teil.Felder)],
        Fasst = [.. kopf.Fasst, teil.Regel, .. teil.Fasst],
        IstGesichert = kopf.IstGesichert && teil.IstGesichert,
    };

    // No indicator is a strength and a weakness at once: the heavier says it, of two alike the weakness.
    private static (IReadOnlyList<SwotVorschlag> Stehen, IReadOnlyList<SwotVorschlag> Widersprochen) OhneWiderspruch(
        IReadOnlyList<SwotVorschlag> vorschlaege)
    {
        var widersprochen = vorschlaege
            .Where(vorschlag => vorschlag.Quadrant.IstIntern())
            .GroupBy(vorschlag => vorschlag.Kopf)
            .SelectMany(gruppe => Unterlegen([.. gruppe]))
            .ToHashSet();
        return ([.. vorschlaege.Where(vorschlag => !widersprochen.Contains(vorschlag))], [.. widersprochen]);
    }

    private static IEnumerable<SwotVorschlag> Unterlegen(IReadOnlyList<SwotVorschlag> gruppe)
    {
        var winner = gruppe.OrderByDescending(vorschlag => vorschlag.Gewicht)
            .ThenByDescending(vorschlag => vorschlag.Quadrant == SwotQuadrant.W)
            .ThenBy(vorschlag => vorschlag.Regel, StringComparer.Ordinal).First();
        return gruppe.Where(vorschlag => vorschlag.Quadrant != winner.Quadrant);
    }

    private static (IReadOnlyList<SwotVorschlag> Bleiben, IReadOnlyList<SwotVorschlag> Zuviel) Begrenzt(IReadOnlyList<SwotVorschlag> vorschlaege)
    {
        var quadranten = vorschlaege
            .OrderByDescending(vorschlag => vorschlag.Gewicht)
            .ThenBy(vorschlag => vorschlag.Regel, StringComparer.Ordinal)
            .GroupBy(vorschlag => vorschlag.Quadrant)
            .OrderBy(quadrant => quadrant.Key)
            .Select(quadrant => quadrant.ToArray())
            .ToArray();
        return (
            [.. quadranten.SelectMany(quadrant => quadrant.Take(HoechstensJeQuadrant))],
            [.. quadranten.SelectMany(quadrant => quadrant.Skip(HoechstensJeQuadrant))]);
    }

    private abstract record Ergebnis
    {
        private Ergebnis() { }

        public sealed record Treffer(SwotRegel Regel, SwotFall Fall, IReadOnlyList<Pruefung.Ja> Erfuellt) : Ergebnis;

        public sealed record Offen(UngepruefteRegel Regel) : Ergebnis;

        public sealed record Nein : Ergebnis;

        public static Ergebnis Nichts { get; } = new Nein();
    }
}
