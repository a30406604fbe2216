using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einstellungen;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Core.Einrichtungen;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>The setup: its form, and what comes of it.</summary>
internal sealed class Einrichtung(
    Strategieverzeichnis verzeichnis, IStrategieStore store, Teammitglieder mitglieder, IConnectorClient connector)
{
    public async Task<Reply> FormAsync(DaksTurn turn, Einrichtungsort ort) => await turn.IsGuestAsync()
        ? NotForGuests(turn)
        : EinrichtungCard.For(turn, ort, EinrichtungEingabe.Leer, await mitglieder.OthersAsync(turn));

    public async Task<Reply> SetUpAsync(DaksTurn turn, Press press, Einrichtungsort ort)
    {
        if (await turn.IsGuestAsync())
        {
            return NotForGuests(turn);
        }

        // All of it before anything is reserved: a channel must not be taken by a form that was filled in wrongly.
        var eingabe = EinrichtungEingabe.From(press);
        var team = await mitglieder.OthersAsync(turn);
        if (eingabe.Kommune.Pruefen(turn, new KommuneEingabe()) is var (notice, proposed))
        {
            return EinrichtungCard.For(turn, ort, eingabe with { Kommune = proposed }, team, notice);
        }

        var (leads, unknown) = Leitung(turn, eingabe, team);
        if (unknown is not null)
        {
            return EinrichtungCard.For(turn, ort, eingabe, team, unknown);
        }

        var command = new SetupStrategie(
            eingabe.Kommune.Eingabe(new KommuneEingabe()),
            eingabe.Einstieg,
            Pfad: null,
            leads,
            ort.Scope.Value,
            ort.IsKanal ? await KanalnameAsync(turn) : null);
        var key = await verzeichnis.ReserveAsync(turn.Tenant, ort.Scope, turn.CancellationToken);
        return await turn.ExecuteAsync(key, command, press) switch
        {
            Outcome.Done done => StatusCard.For(turn, done.Strategie, Finished(turn, done.Strategie)),
            Outcome.Unchanged same => StatusCard.For(turn, same.Strategie, Finished(turn, same.Strategie)),
            Outcome.Refused(Refusal.AlreadySetUp, var strategie) => StatusCard.For(turn, strategie, await AlreadyAsync(turn, strategie, eingabe)),
            Outcome.Refused(var reason, { Exists: false }) => EinrichtungCard.For(turn, ort, eingabe, team, Notices.Refused(turn, reason)),
            var outcome => StatusCard.For(turn, outcome.Strategie, Notices.NotDone(turn, outcome)),
        };
    }

    /// <summary>A name typed counts before the choice, which stands on "Ja" while nobody touches it.</summary>
    /// <returns>Null leads for whoever sets up; otherwise why the name does not tell who is meant.</returns>
    private static (Projektleitung? Leads, Notice? Unknown) Leitung(DaksTurn turn, EinrichtungEingabe eingabe, IReadOnlyList<TeamMember> team)
    {
        if (eingabe.LeitungName.Length == 0)
        {
            var chosen = team.FirstOrDefault(member => member.Key == eingabe.Leitung);
            return (chosen is null ? null : new Projektleitung(chosen.Key, chosen.Name), null);
        }

        var named = team.Where(member => member.Name.Contains(eingabe.LeitungName, StringComparison.CurrentCultureIgnoreCase)).Take(2).ToArray();
        return named is [var only]
            ? (new Projektleitung(only.Key, only.Name), null)
            : (null, new Notice(turn.T(named.Length == 0 ? "Einrichten.LeitungName.Niemand" : "Einrichten.LeitungName.Mehrere", eingabe.LeitungName), IsRefusal: true));
    }

    private static Reply NotForGuests(DaksTurn turn)
    {
        var text = Ablehnungstexte.Satz(new Refusal.GuestCannotSetUp(), turn.Culture);
        return NoticeCard.For(turn, text, text);
    }

    /// <summary>What was proposed, and the way to change it.</summary>
    private static Notice Finished(DaksTurn turn, Strategie strategie)
    {
        var anker = Aufgabenkatalog.Abschlussanker(strategie.AktuelleStufe.Nummer);
        var text = turn.T(
            "Einrichten.IstFertig",
            strategie.Kommune.Name,
            Bezeichnung.Umfang(Umfang.Von(strategie, turn.Today), turn.Culture),
            Bezeichnung.Of(anker, turn.Culture),
            Datum.Lang(strategie.Zeitplan[anker], turn.Culture));
        return new Notice(text) { WayOn = new ActionExecute(turn.T("Knopf.Aendern"), turn.Show(PlanVerbs.Plan)) };
    }

    /// <summary>Pressed twice, the answer is the same; otherwise it says who was faster and that nothing was taken over.</summary>
    private async Task<Notice> AlreadyAsync(DaksTurn turn, Strategie strategie, EinrichtungEingabe eingabe)
    {
        var setUpBy = (await store.ReadHistoryEntryAsync(strategie.Key, 1, turn.CancellationToken))?.PersonId;
        if (setUpBy is not null && setUpBy != turn.PersonId)
        {
            var who = Bezeichnung.Person(strategie, setUpBy, turn.Culture);
            return new Notice(turn.T("Einrichten.Schon.Andere", who, strategie.Kommune.Name), IsRefusal: true);
        }

        var eingegeben = eingabe.Kommune.Eingabe(new KommuneEingabe());
        return Kommune.Pruefen(eingegeben, turn.Today) is KommuneResult.Gueltig(var kommune) && strategie.Holds(kommune)
            ? Finished(turn, strategie)
            : new Notice(turn.T("Einrichten.Schon.Selbst", strategie.Kommune.Name), IsRefusal: true);
    }

    /// <returns>Empty where Teams does not tell: the strategy is then a nameless channel's.</returns>
    private async Task<string> KanalnameAsync(DaksTurn turn)
    {
        var reference = turn.Turn.Reference;
        try
        {
            var channels = reference.TeamId is { } team ? await connector.GetChannelsAsync(reference, team, turn.CancellationToken) : [];
            return CardText.Plain(channels.FirstOrDefault(channel => channel.Id == reference.TeamsChannelId)?.Name ?? "");
        }
        catch (ConnectorException)
        {
            return "";
        }
    }
}
