using Daks.Core.Aufgaben;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Swotanalysen;
using Daks.Core.Vorausberechnungen;
using static Daks.Core.Beispiele.Musterinhalte;
using static Daks.Core.Beispiele.Musterpersonen;

namespace Daks.Core.Beispiele;

/// <summary>The second stage: figures, inventory, interviews, SWOT, Handlungsfelder. Tasks tick themselves where their artefact is there.</summary>
internal sealed partial class Musterstadtverlauf
{
    private static readonly string[] Indikatorenliste =
        ["BEV", "BEVENTW_10", "JQ20", "AQ65", "A80", "AUSL", "NATSALDO", "WSALDO", "BILDW", "FAMW", "PENDEL", "BETRU3", "VERS", "WOHNFERT"];

    // The figures are the same on every day, and so is what follows from them.
    private static readonly Lazy<Indikatorenbild> Bild = new(() => Indikatorenbild.Von(
        ((KommuneResult.Gueltig)Kommunen.Kommune.Pruefen(Kommune, Kommune.EinwohnerStand!.Value)).Kommune,
        Datenbestand.Aus(Beispielzahlen.Einfuhren.Select(einfuhr => einfuhr.Reihen))));

    private static readonly Lazy<Musterausblick> Ausblick = new(() => Musterausblick.Aus(Bild.Value));

    private static readonly Lazy<SwotAuswertung> Auswertung = new(() => SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Bild.Value, Ausblick.Value.Bild)));

    private void Kommunalprofil()
    {
        Am(_kickOff.AddDays(15), AnnaBerg, new CompleteAufgabe("P-01"));
        Am(_kickOff.AddDays(20), ElifArslan, new ChooseIndikatoren(Indikatorenliste));
        Am(_kickOff.AddDays(28), BerndKaya, new CompleteAufgabe("P-04"));
        foreach (var einfuhr in Beispielzahlen.Einfuhren)
        {
            var day = Einlesetag(einfuhr);
            Am(day, DirkVogel, [() => new RecordImport(einfuhr.Lauf(day))], () => einfuhr.Inhalt);
        }

        Am(_kickOff.AddDays(40), DirkVogel, new CompleteAufgabe("P-05"));
        Am(_kickOff.AddDays(42), DirkVogel, [() => new RecordVorausberechnung(Ausblick.Value.Vorausberechnung)], () => Ausblick.Value.Inhalt);
        Bestand();
        Swot();
        Am(_today.AddDays(-33), ElifArslan, new CompleteAufgabe("Z-01"), new CompleteAufgabe("P-10"));
        Am(_today.AddDays(-31), AnnaBerg, new CompleteAufgabe("Z-02"));
        Am(_today.AddDays(-29), AnnaBerg, new SetAnker(Ankerpunkt.Z, _werkstatt), new CompleteAufgabe("Z-03"));
        Richtung();
        Am(_today.AddDays(-11), AnnaBerg, new CompleteAufgabe("P-13"));
        Am(
            _today.AddDays(-6),
            AnnaBerg,
            new AnswerKriterium("2-FR", Kriteriumweg.Nachholen, "Nach der Sitzung des Sozialausschusses.", Kalender.AmOderNach(_today.AddDays(49))));
        Am(_today.AddDays(-5), AnnaBerg, new CloseStufe(2));
    }

    private void Bestand()
    {
        var (first, others) = (Alle.Inventar[0], Alle.Inventar.Skip(1));
        Am(_kickOff.AddDays(45), AnnaBerg, new CompleteAufgabe("K-17"));
        Am(_kickOff.AddDays(46), BerndKaya, [Added(first with { Beschreibung = "", Felder = [] }), .. others.Select(Added)]);
        Am(_kickOff.AddDays(48), ElifArslan, new ChangeBestandsmassnahme(first.MassnahmeId, first.Eingabe));
        foreach (var (gespraech, index) in Alle.Gespraeche.Select((gespraech, index) => (gespraech, index)))
        {
            var day = Kalender.AmOderVor(_kickOff.AddDays(50 + (index * 3)));
            Am(day, index % 3 == 0 ? BerndKaya : AnnaBerg, gespraech.Am(day));
        }

        static StrategieCommand Added(Mustermassnahme massnahme) => new AddBestandsmassnahme(massnahme.MassnahmeId, massnahme.Eingabe);
    }

    private void Swot()
    {
        Am(_today.AddDays(-46), AnnaBerg, [Angenommen("R01"), Angenommen("R12"), Angenommen("R08"), Angenommen("R11"), Angenommen("R10")]);
        Am(
            _today.AddDays(-46),
            AnnaBerg,
            [
                Angenommen("R09"),
                Angenommen("R20a", "Wer in der Großstadt arbeitet, findet hier Wohnraum und zieht zu."),
                Abgelehnt("R20", "Dass viele auspendeln, gehört zu unserer Lage. Wir sehen darin eher eine Chance."),
                Abgelehnt("R24", "Steht schon aus dem Gespräch mit der Hausärztin im Profil."),
            ]);
        Am(_today.AddDays(-43), ElifArslan, [.. Alle.Eintraege.Select(eintrag => (StrategieCommand)eintrag.Command)]);
        var bahnhof = Alle.Eintraege.Single(eintrag => eintrag.Id == "bahnhof");
        Am(
            _today.AddDays(-40),
            BerndKaya,
            new ChangeSwotEintrag(EintragId(bahnhof.Id), bahnhof.Command.Eingabe with { Text = "Bahnhof mit Halbstundentakt, in 35 Minuten in der Großstadt." }));
    }

    private void Richtung()
    {
        Am(_today.AddDays(-25), ElifArslan, [.. Alle.Felder.Select(feld => (StrategieCommand)feld.Command)]);
        Am(_today.AddDays(-22), AnnaBerg, new WaiveAufgabe("Z-04", "Eine Kollegin aus dem Jugendamt moderiert, sie ist dafür ausgebildet."));
        Am(_today.AddDays(-20), ElifArslan, [.. Alle.Strategien.Select(tows => (StrategieCommand)tows.Command)]);
        Am(_today.AddDays(-18), BerndKaya, new CompleteAufgabe("Z-05"));
    }

    /// <summary>What speaks of people and places first, a few days later what takes longer to find.</summary>
    private DateOnly Einlesetag(Mustereinfuhr einfuhr) =>
        Kalender.AmOderVor(_kickOff.AddDays(Beispielzahlen.Einfuhren.Take(4).Contains(einfuhr) ? 33 : 36));

    // What follows from the figures is the same on every day; only the day they were read is this Musterstadt's own.
    private SwotVorschlag Vorschlag(string regel)
    {
        var vorschlag = Auswertung.Value.Finde(regel) ?? throw new InvalidOperationException($"The figures of Musterstadt no longer suggest {regel}.");
        return vorschlag with { Belege = [.. vorschlag.Belege.Select(beleg => beleg with { Quellen = [.. (beleg.Quellen ?? []).Select(MitTag)] })] };
    }

    private Belegquelle MitTag(Belegquelle quelle) => quelle with
    {
        Abgerufen = Einlesetag(Beispielzahlen.Einfuhren.First(einfuhr => (einfuhr.Quelle, einfuhr.Tabelle) == (quelle.Quelle, quelle.Tabelle))),
    };

    private Func<StrategieCommand> Angenommen(string regel, string? text = null) =>
        () => new AcceptSwotVorschlag(Vorschlag(regel), text ?? Vorschlag(regel).Text.De, Handlungsfeld: Vorschlag(regel).Felder[0]);

    private Func<StrategieCommand> Abgelehnt(string regel, string begruendung) =>
        () => new RejectSwotVorschlag(Vorschlag(regel), Vorschlag(regel).Text.De, begruendung);
}
