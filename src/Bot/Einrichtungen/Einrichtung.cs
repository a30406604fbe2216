using Daks.Bot.Cards;
using Daks.Bot.Conversations;
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
        var kommune = eingabe.Kommune.Pruefen(turn, new KommuneEingabe());
        var (leads, unknown) = Leitung(turn, eingabe, team);
        var einstieg = press.Choice<Einstieg>(EinrichtungEingabe.EinstiegInput);
        if (FieldValues.Refusal(kommune?.Notice.Text, unknown, einstieg.Problem(turn, turn.T("Einrichten.WoStehenSie"))) is { } notice)
        {
            return EinrichtungCard.For(turn, ort, eingabe.Again(kommune, team), team, notice);
        }

        var command = new SetupStrategie(
            eingabe.Kommune.Eingabe(new KommuneEingabe()),
            eingabe.Einstieg,
            Pfad: null,
            leads,
            ort.Scope.Value,
            ort.IsKanal ? await KanalnameAsync(turn) : null,
            await TeamnameAsync(turn));
        var key = await verzeichnis.ReserveAsync(turn.Tenant, ort.Scope, turn.CancellationToken);
        if (ort.IsKanal && turn.Scope.TeamId is { } of)
        {
            await verzeichnis.LearnTeamAsync(turn.Tenant, ort.Scope, of, turn.CancellationToken);
        }

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
    private static (Projektleitung? Leads, string? Unknown) Leitung(DaksTurn turn, EinrichtungEingabe eingabe, IReadOnlyList<TeamMember> team)
    {
        if (eingabe.LeitungName.Length == 0)
        {
            return eingabe.Leitung is "" or EinrichtungEingabe.Ich ? default
                : team.FirstOrDefault(member => member.Key == eingabe.Leitung) is { } chosen ? (new Projektleitung(chosen.Key, chosen.Name), null)
                : (null, turn.T("Feld.KeineAuswahl", turn.T("Einrichten.Leitung")));
        }

        var named = team.Where(member => member.Name.Contains(eingabe.LeitungName, StringComparison.CurrentCultureIgnoreCase)).Take(2).ToArray();
        if (named is [var only])
        {
            return (new Projektleitung(only.Key, only.Name), null);
        }

        var why = named.Length == 0 ? "Einrichten.LeitungName.Niemand" : "Einrichten.LeitungName.Mehrere";
        return (null, turn.T(why, eingabe.LeitungName));
    }

    private static Reply NotForGuests(DaksTurn turn)
    {
        var text = Ablehnungstexte.Satz(new Refusal.GuestCannotSetUp(), turn.Culture);
        return NoticeCard.For(turn, text, text);
    }

    /// <summary>What was proposed, and the ways to correct every answer given: a setup is not taken back as a whole.</summary>
    private static Notice Finished(DaksTurn turn, Strategie strategie)
    {
        var anker = Aufgabenkatalog.Abschlussanker(strategie.AktuelleStufe.Nummer);
        var text = turn.T(
            "Einrichten.IstFertig",
            strategie.Kommune.Name,
            Bezeichnung.Umfang(Umfang.Von(strategie, turn.Today), turn.Culture),
            Bezeichnung.Of(anker, turn.Culture),
            Datum.Lang(strategie.Zeitplan[anker], turn.Culture));
        return new Notice(text) { WaysOn = EinrichtungCard.Corrections(turn) };
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
            : new Notice(turn.T("Einrichten.Schon.Selbst", strategie.Kommune.Name), IsRefusal: true) { WaysOn = EinrichtungCard.Corrections(turn) };
    }

    /// <returns>Null in chats, alone, and where Teams does not tell.</returns>
    private async Task<string?> TeamnameAsync(DaksTurn turn)
    {
        var reference = turn.Turn.Reference;
        try
        {
            return reference.TeamId is { } team
                && (await connector.GetTeamAsync(reference, team, turn.CancellationToken)).Name is { Length: > 0 } name
                    ? CardText.Plain(name)
                    : null;
        }
        catch (ConnectorException)
        {
            return null;
        }
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
