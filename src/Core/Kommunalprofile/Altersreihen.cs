namespace Daks.Core.Kommunalprofile;

/// <summary>Turns a population by age and sex into series, as an import has them.</summary>
public static class Altersreihen
{
    /// <returns>A series per group and sex, and the total.</returns>
    /// <param name="variante">The variant of a projection; null for what was counted.</param>
    public static IReadOnlyList<Zeitreihe> Von(
        Altersaufbau aufbau, Gebiet gebiet, Zeitbezug zeit, Zensusbasis basis, Herkunft herkunft, string? variante = null)
    {
        ArgumentNullException.ThrowIfNull(aufbau);
        return
        [
            Reihe(Gliederung.Insgesamt, aufbau.Gesamt),
            .. aufbau.Gruppen.SelectMany((gruppe, i) => new[]
            {
                Reihe(new Gliederung(Geschlecht.Maennlich, gruppe), aufbau.Maennlich[i]),
                Reihe(new Gliederung(Geschlecht.Weiblich, gruppe), aufbau.Weiblich[i]),
            }),
        ];

        Zeitreihe Reihe(Gliederung gliederung, decimal wert) => new()
        {
            Schluessel = new(Messgroessen.Bevoelkerung, gebiet, gliederung),
            Werte = [new(zeit, Angabe.Von(wert), basis)],
            Herkunft = herkunft,
            Variante = variante,
        };
    }
}
