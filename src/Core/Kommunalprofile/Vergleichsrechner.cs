namespace Daks.Core.Kommunalprofile;

/// <summary>Sets a place against others. Source: domain guide 6.1.</summary>
public sealed class Vergleichsrechner
{
    private readonly Indikatorrechner _rechner;
    private readonly IReadOnlyList<Vergleichsgruppe> _gruppen;

    /// <param name="gruppen">The Kommune's own, in the order it wants; they come before Kreis, Land and Germany.</param>
    public Vergleichsrechner(Indikatorrechner rechner, IReadOnlyList<Vergleichsgruppe> gruppen)
    {
        ArgumentNullException.ThrowIfNull(rechner);
        (_rechner, _gruppen) = (rechner, gruppen);
    }

    /// <summary>All comparisons there are, the most meaningful first.</summary>
    /// <remarks>A reference of another census base is left out; an older one, by as many years as the thresholds say, is taken and shows its year.</remarks>
    public IReadOnlyList<Vergleich> Alle(Indikatorwert eigener)
    {
        ArgumentNullException.ThrowIfNull(eigener);
        if (eigener.Definition.Vergleich == Vergleichsart.Keine)
        {
            return [];
        }

        bool Vergleichbar(Gebiet gebiet) => !eigener.Definition.NurGleicheEbene || gebiet.Ebene == eigener.Gebiet.Ebene;
        var gruppen = _gruppen.Where(gruppe => gruppe.Mitglieder.All(Vergleichbar)).Select(gruppe => Neuester(eigener, jahr => Gruppenwert(eigener.Definition, gruppe, jahr, eigener.Gebiet)));
        var gebiete = Vergleichsraeume.Uebergeordnete(eigener.Gebiet)
            .Where(Vergleichbar)
            .Select(gebiet => Neuester(eigener, jahr => (_rechner.Berechne(eigener.Definition, gebiet, jahr), null)));
        return
        [
            .. gruppen.Concat(gebiete)
                .Where(found => found.Wert is not null)
                .Select(found => new Vergleich(
                    eigener, found.Wert!, Abweichung.Von(eigener, found.Wert!.Wert, _rechner.Schwellen, found.Mitglieder), found.Mitglieder?.Count)),
        ];
    }

    /// <returns>The most meaningful comparison; null when there is none.</returns>
    public Vergleich? Erster(Indikatorwert eigener) => Alle(eigener) is [var first, ..] ? first : null;

    /// <summary>The value of a group: its inputs added up, or the mean of its members where they cannot be.</summary>
    /// <remarks>Members without a value are left out; the answer says how many counted.</remarks>
    public (Indikatorergebnis Ergebnis, IReadOnlyList<decimal>? Mitglieder) Gruppenwert(
        IndikatorDefinition definition, Vergleichsgruppe gruppe, int jahr, Gebiet? ohne = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(gruppe);
        var members = gruppe.Mitglieder.Distinct().Where(member => member != ohne).ToList();
        var werte = members.Select(member => _rechner.Berechne(definition, member, jahr).WertOderNull).OfType<Indikatorwert>().ToList();
        if (werte.Count == 0 || werte.Count < members.Count * _rechner.Schwellen.MinMitgliederAnteil)
        {
            return (Zuwenige(definition, jahr), null);
        }

        var einzelne = werte.Select(wert => wert.Wert).ToList();
        if (definition.Zusammenfassung == Zusammenfassung.Summe && werte.All(wert => !wert.IstUebernommen))
        {
            var summen = Gruppensumme.Bilde(
                _rechner.Daten, gruppe.Gebiet, [.. werte.Select(wert => wert.Gebiet)], definition.Eingaben.ToHashSet());
            var daten = new Datenlage(_rechner.Daten.Reihen.Where(reihe => reihe.Schluessel.Gebiet.Ebene <= Gebietsebene.Kreis).Concat(summen));
            return (new Indikatorrechner(daten, _rechner.Schwellen).Berechne(definition, gruppe.Gebiet, jahr), einzelne);
        }

        return werte.Select(wert => wert.Basis).Distinct().Count() > 1
            ? (new Indikatorergebnis.Fehlt([new(Fehlgrund.Zensusbruch, definition.Schluessel, Gliederung.Insgesamt, jahr)]), null)
            : (new Indikatorergebnis.Vorhanden(Mittel(gruppe.Gebiet, werte)), einzelne);
    }

    private static Indikatorergebnis.Fehlt Zuwenige(IndikatorDefinition definition, int jahr) =>
        new([new(Fehlgrund.ZuWenigeMitglieder, definition.Schluessel, Gliederung.Insgesamt, jahr)]);

    private static Indikatorwert Mittel(Gebiet gruppe, List<Indikatorwert> werte) => werte[0] with
    {
        Gebiet = gruppe,
        Zeit = werte.Max(wert => wert.Zeit),
        Wert = werte.Average(wert => wert.Wert),
        Qualitaet = Indikatorwert.Vorsichtigste(werte.Select(wert => wert.Qualitaet)),
        IstExakt = false,
        IstUebernommen = false,
        IstKleineZahl = werte.All(wert => wert.IstKleineZahl),
        Schwankung = null,
        Eingaben = [],
        Herkunft = [.. werte.SelectMany(wert => wert.Herkunft).Distinct()],
    };

    private (Indikatorwert? Wert, IReadOnlyList<decimal>? Mitglieder) Neuester(
        Indikatorwert eigener, Func<int, (Indikatorergebnis Ergebnis, IReadOnlyList<decimal>? Mitglieder)> lies)
    {
        for (var back = 0; back <= _rechner.Schwellen.Bezugsjahre; back++)
        {
            var (ergebnis, mitglieder) = lies(eigener.Zeit.Jahr - back);
            if (ergebnis.WertOderNull is { } wert && Vertraeglich(wert.Basis, eigener.Basis))
            {
                return (wert, mitglieder);
            }
        }

        return (null, null);
    }

    private static bool Vertraeglich(Zensusbasis a, Zensusbasis b) => a == b || a == Zensusbasis.Keine || b == Zensusbasis.Keine;
}

/// <summary>An own value beside that of a reference.</summary>
/// <param name="Mitglieder">How many members of a group counted; null for an area.</param>
public sealed record Vergleich(Indikatorwert Eigener, Indikatorwert Bezug, Abweichung Abweichung, int? Mitglieder);

/// <summary>How far a value lies from its reference, and what that means.</summary>
/// <param name="Absolut">Value minus reference, in the unit of the indicator.</param>
/// <param name="Relativ">In % of the reference's amount; null when that is 0.</param>
/// <param name="ZWert">In standard deviations of the group's members; null without enough of them.</param>
/// <param name="Bewertung">Neutral too where the indicator has no good direction.</param>
public sealed record Abweichung(decimal Absolut, decimal? Relativ, decimal? ZWert, Abweichungsstufe Stufe, Bewertung Bewertung)
{
    /// <param name="mitglieder">The values of a group's members: with enough of them their spread gives the level.</param>
    public static Abweichung Von(
        Indikatorwert eigener, decimal bezug, Bewertungsschwellen schwellen, IReadOnlyList<decimal>? mitglieder = null)
    {
        ArgumentNullException.ThrowIfNull(eigener);
        ArgumentNullException.ThrowIfNull(schwellen);
        var absolut = eigener.Wert - bezug;
        decimal? relativ = bezug == 0 ? null : absolut / Math.Abs(bezug) * 100;
        var z = ZWertVon(eigener.Wert, mitglieder, schwellen.ZWert);
        var stufe = z is { } inSpread
            ? new Stufengrenzen(schwellen.ZWert.Deutlich, schwellen.ZWert.Stark).Stufe(inSpread)
            : schwellen.Abweichung.GetValueOrDefault(eigener.Definition.Vergleich)
                ?.Stufe(eigener.Definition.Vergleich == Vergleichsart.Relativ ? relativ ?? 0 : absolut) ?? Abweichungsstufe.Neutral;
        var bewertung = (stufe == Abweichungsstufe.Neutral ? 0 : Math.Sign(absolut) * eigener.Definition.Polaritaet) switch
        {
            > 0 => Bewertung.Guenstig,
            < 0 => Bewertung.Unguenstig,
            _ => Bewertung.Neutral,
        };
        return new Abweichung(absolut, relativ, z, stufe, bewertung);
    }

    private static decimal? ZWertVon(decimal wert, IReadOnlyList<decimal>? mitglieder, Zwertschwellen schwellen)
    {
        if (mitglieder is null || mitglieder.Count < schwellen.MinMitglieder)
        {
            return null;
        }

        var mittel = mitglieder.Average();
        var varianz = mitglieder.Sum(one => (one - mittel) * (one - mittel)) / (mitglieder.Count - 1);
        return varianz == 0 ? null : (wert - mittel) / (decimal)Math.Sqrt((double)varianz);
    }
}

public enum Bewertung
{
    Neutral,
    Guenstig,
    Unguenstig,
}
