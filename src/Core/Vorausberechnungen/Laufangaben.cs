namespace Daks.Core.Vorausberechnungen;

/// <summary>What a person sets before a projection is run; everything else follows from the figures. Lists compare by reference.</summary>
/// <param name="Schritt">Years of a step.</param>
/// <param name="Jahre">Years ahead.</param>
/// <param name="Kreisfaktor">See <see cref="Kohortenannahmen.Kreisfaktor"/>; without meaning for Hamilton–Perry.</param>
/// <param name="Varianten">Low, middle and high; without meaning for Hamilton–Perry.</param>
/// <param name="Streuung">See <see cref="Verhaeltnisannahmen"/>; without meaning for the cohorts.</param>
/// <param name="Anlehnung">Null to follow no other projection.</param>
public sealed record Laufangaben(
    Vorausberechnungsmethode Methode,
    int Schritt,
    int Jahre,
    decimal Kreisfaktor,
    IReadOnlyList<Variantenannahme> Varianten,
    decimal Streuung,
    Anlehnungswahl? Anlehnung = null)
{
    /// <summary>As proposed: what a form begins with. Rounded as far as anybody would say it.</summary>
    public static Laufangaben Aus(Vorausberechnungsannahmen annahmen)
    {
        ArgumentNullException.ThrowIfNull(annahmen);
        return new(
            annahmen.Methode,
            annahmen.Schritt,
            annahmen.Jahre,
            Math.Round(annahmen.Kohorten?.Kreisfaktor ?? 1, 2),
            [
                .. annahmen.Kohorten?.Varianten.Select(one => one with
                {
                    Tfr = Math.Round(one.Tfr, 2),
                    WanderungJeJahr = Math.Round(one.WanderungJeJahr, MidpointRounding.AwayFromZero),
                }) ?? [],
            ],
            Math.Round(annahmen.Verhaeltnisse?.Streuung ?? 0, MidpointRounding.AwayFromZero));
    }

    /// <summary>The assumptions the figures give, with what the person set.</summary>
    /// <param name="lage">Of the place.</param>
    public Vorschlag Auf(Ausgangslage lage)
    {
        ArgumentNullException.ThrowIfNull(lage);
        var step = Methode == Vorausberechnungsmethode.HamiltonPerry ? 5 : Schritt;
        var found = Annahmenvorschlag.Eigene(lage with { Schritt = step == 1 ? 1 : 5, Jahre = Jahre }, Methode);
        if (found is not Vorschlag.Eigene proposed)
        {
            return found;
        }

        var annahmen = proposed.Annahmen with
        {
            Schritt = step,
            Kohorten = proposed.Annahmen.Kohorten is { } kohorten
                ? kohorten with { Kreisfaktor = Kreisfaktor, Varianten = Varianten.Count > 0 ? Varianten : kohorten.Varianten }
                : null,
            Verhaeltnisse = proposed.Annahmen.Verhaeltnisse is { } ratios ? ratios with { Streuung = Streuung } : null,
        };
        return Anlehnung is not { } wahl ? proposed with { Annahmen = annahmen }
            : lage.Anlehnungen.FirstOrDefault(angebot => angebot.Gebiet == wahl.Gebiet)?.Als(wahl, annahmen) is { } anlehnung
                ? proposed with { Annahmen = annahmen with { Anlehnung = anlehnung } }
                : new Vorschlag.AnlehnungPasstNicht();
    }
}
