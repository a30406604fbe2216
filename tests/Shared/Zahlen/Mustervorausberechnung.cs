using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Vorausberechnungen;

namespace Daks.Tests.Shared;

/// <summary>A projection of <see cref="Musterzahlen"/>, as somebody would run it from what is proposed.</summary>
internal static class Mustervorausberechnung
{
    /// <summary>As far ahead as is usual, in steps of five years from 2024.</summary>
    public static (Vorausberechnung Vorausberechnung, IReadOnlyList<Zeitreihe> Reihen) Gerechnet(string titel = "Modellrechnung bis 2044", string id = "vorausberechnung")
    {
        var kommune = new Kommune
        {
            Name = "Musterstadt",
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = ((AgsResult.Gueltig)Ags.Parse(Musterzahlen.Ags)).Ags,
            Land = Bundesland.Brandenburg,
            Einwohnerzahl = 19_420,
        };
        var bild = Indikatorenbild.Von(kommune, Datenbestand.Aus([Musterzahlen.Zusammengefasst()]));
        var ready = (Ausgangsbefund.Bereit)Ausgangslagen.Aus(bild, [Musterzahlen.Lauf]);
        var proposed = (Vorschlag.Eigene)Annahmenvorschlag.Eigene(ready.Lage);
        var result = ((Laufergebnis.Gerechnet)Vorausberechnungslauf.Rechne(proposed.Start, proposed.Annahmen)).Ergebnis;
        return (result.Als(id, titel, ready.Herkunft, proposed.Hinweise), result.Reihen(ready.Herkunft));
    }
}
