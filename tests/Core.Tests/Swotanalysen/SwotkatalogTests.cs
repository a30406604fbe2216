using System.Text.RegularExpressions;
using Daks.Core.Handlungsfelder;
using Daks.Core.Kommunalprofile;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Tests.Swotanalysen;

public sealed partial class SwotkatalogTests
{
    private static readonly IReadOnlyList<SwotFall> Faelle = [.. Swotkatalog.Regeln.SelectMany(regel => regel.Faelle)];

    [Fact]
    public void The_guides_rules_are_all_there() =>
        Swotkatalog.Regeln.Select(regel => regel.Regel).ShouldBe([.. Enumerable.Range(1, 20).Select(i => $"R{i:00}"), "R20a", .. Enumerable.Range(21, 8).Select(i => $"R{i:00}")]);

    [Fact]
    public void Every_indicator_a_rule_or_a_field_asks_for_is_in_the_catalogue()
    {
        var asked = Swotkatalog.Indikatoren.Concat(Handlungsfeldkatalog.Vorlagen.SelectMany(feld => feld.Indikatoren));

        asked.Where(schluessel => Indikatorkatalog.Finde(schluessel) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_condition_asks_something() =>
        Faelle.SelectMany(fall => fall.Bedingungen).ShouldAllBe(bedingung => bedingung.Schwelle != null || bedingung.Trend != null);

    [Fact]
    public void What_needs_years_or_another_indicator_names_them()
    {
        foreach (var bedingung in Faelle.SelectMany(fall => fall.Bedingungen))
        {
            (bedingung.Jahre > 0).ShouldBe(bedingung.Mass is SwotMass.Prognose or SwotMass.Veraenderung or SwotMass.JahrePositiv or SwotMass.JahreNegativ);
            (bedingung.BetragVon is not null).ShouldBe(bedingung.Mass == SwotMass.UeberBetrag);
        }
    }

    [Fact]
    public void What_is_strong_lies_beyond_the_threshold() =>
        Faelle.SelectMany(fall => fall.Bedingungen).Where(bedingung => bedingung.Stark is not null).ShouldAllBe(bedingung => bedingung.Gilt(bedingung.Stark!.Value));

    [Fact]
    public void Fields_and_rules_named_are_there()
    {
        Swotkatalog.Regeln.SelectMany(regel => regel.Felder).ShouldAllBe(code => Handlungsfeldkatalog.Finde(code) != null);
        Swotkatalog.Regeln.SelectMany(regel => regel.Fasst).ShouldAllBe(regel => Swotkatalog.Finde(regel) != null);
        Swotkatalog.Regeln.ShouldAllBe(regel => regel.Felder.Count > 0 && regel.Faelle.Count > 0);
    }

    [Fact]
    public void Both_languages_have_the_same_places() =>
        Faelle.ShouldAllBe(fall => Places(fall.Text.De).SequenceEqual(Places(fall.Text.En)));

    [Fact]
    public void A_rule_says_what_is_and_never_why() =>
        Faelle.ShouldAllBe(fall => !Grund().IsMatch(fall.Text.De) && !fall.Text.De.Contains('!'));

    private static IEnumerable<string> Places(string text) => Swottext.Platz().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(weil|wegen|aufgrund|deshalb|daher|durch den|führt zu)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Grund();
}
