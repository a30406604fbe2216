using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Beispiele;

/// <summary>What Musterstadt expects: run from its figures with what is proposed for them, as anybody could on the page.</summary>
/// <param name="Inhalt">The payload; the same bytes on every day.</param>
internal sealed record Musterausblick(Vorausberechnung Vorausberechnung, Vorausberechnungsbild Bild, byte[] Inhalt)
{
    /// <exception cref="InvalidOperationException">The figures allow none.</exception>
    public static Musterausblick Aus(Indikatorenbild bild)
    {
        ImportLauf[] importe = [.. Beispielzahlen.Einfuhren.Select(einfuhr => einfuhr.Lauf(default))];
        if (Ausgangslagen.Aus(bild, importe) is not Ausgangsbefund.Bereit bereit
            || Laufangaben.Aus(((Vorschlag.Eigene)Annahmenvorschlag.Eigene(bereit.Lage)).Annahmen).Auf(bereit.Lage) is not Vorschlag.Eigene vorschlag
            || Vorausberechnungslauf.Rechne(vorschlag.Start, vorschlag.Annahmen) is not Laufergebnis.Gerechnet(var ergebnis))
        {
            throw new InvalidOperationException("The figures of Musterstadt no longer allow a projection.");
        }

        var reihen = ergebnis.Reihen(bereit.Herkunft);
        var inhalt = Zeitreihenpaket.Write(reihen);
        var one = ergebnis.Als(
            "musterstadt-vorausberechnung",
            $"Modellrechnung bis {vorschlag.Annahmen.Stichtag.Year + vorschlag.Annahmen.Jahre}",
            bereit.Herkunft,
            vorschlag.Hinweise) with
        { Reihen = Zeitreihenpaket.NameOf(inhalt) };
        return new Musterausblick(one, new Vorausberechnungsbild(one, reihen), inhalt);
    }
}
