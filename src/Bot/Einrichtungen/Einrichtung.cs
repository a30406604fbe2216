using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Kanaele;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Core.Einrichtungen;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>What is set up: the strategy of a team or chat, or one of the channel's own.</summary>
/// <param name="Senden">The verb that sends its form.</param>
internal sealed record Einrichtungsort(Scope Scope, bool IsKanal, string Senden)
{
    public static Einrichtungsort OfTeam(DaksTurn turn) => new(turn.Scope, IsKanal: false, EinrichtungVerbs.Senden);

    public static Einrichtungsort OfKanal(Scope kanal) => new(kanal, IsKanal: true, KanalVerbs.Senden);
}

/// <summary>The setup: its form, and what comes of it.</summary>
internal sealed class Einrichtung(Strategieverzeichnis verzeichnis, IStrategieStore store, IConnectorClient connector)
{
    public async Task<Reply> FormAsync(DaksTurn turn, Einrichtungsort ort) =>
        await turn.IsGuestAsync() ? NotForGuests(turn) : EinrichtungCard.For(turn, ort, EinrichtungEingabe.Leer, await TeamAsync(turn));

    public async Task<Reply> SetUpAsync(DaksTurn turn, Press press, Einrichtungsort ort)
    {
        if (await turn.IsGuestAsync())
        {
            return NotForGuests(turn);
        }

        var eingabe = EinrichtungEingabe.From(press);
        var team = await TeamAsync(turn);
        if (eingabe.Fehler(turn) is { } fehler)
        {
            return EinrichtungCard.For(turn, ort, eingabe, team, new Notice(fehler, IsRefusal: true));
        }

        // Before anything is reserved: a channel must not be taken by a form that was filled in wrongly.
        if (Kommune.Pruefen(eingabe.Kommune(), turn.Today) is KommuneResult.Ungueltig(var problems))
        {
            var sentence = Ablehnungstexte.Satz(new Refusal.KommuneUngueltig(problems), turn.Culture);
            return EinrichtungCard.For(turn, ort, eingabe.WithProposal(problems), team, new Notice(sentence, IsRefusal: true));
        }

        var leads = eingabe.Projektleitung is { Length: > 0 } id && team.FirstOrDefault(member => member.Key == id) is { } chosen
            ? new Projektleitung(chosen.Key, chosen.Name)
            : null;
        var command = new SetupStrategie(
            eingabe.Kommune(), eingabe.Einstieg, eingabe.Pfad, leads, ort.Scope.Value, ort.IsKanal ? await KanalnameAsync(turn) : null);
        var key = await verzeichnis.ReserveAsync(turn.Tenant, ort.Scope, turn.CancellationToken);
        var outcome = await turn.ExecuteAsync(key, command, press);
        return outcome switch
        {
            Outcome.Done or Outcome.Unchanged => StatusCard.For(turn, outcome.Strategie, Finished(turn, outcome.Strategie)),
            Outcome.Refused(Refusal.AlreadySetUp, var strategie) => StatusCard.For(turn, strategie, await AlreadyAsync(turn, strategie, eingabe)),
            Outcome.Refused(var reason, { Exists: true } strategie) => StatusCard.For(turn, strategie, new Notice(Ablehnungstexte.Satz(reason, turn.Culture), IsRefusal: true)),
            Outcome.Refused(var reason, _) => EinrichtungCard.For(turn, ort, eingabe, team, new Notice(Ablehnungstexte.Satz(reason, turn.Culture), IsRefusal: true)),
            _ => StatusCard.For(turn, outcome.Strategie),
        };
    }

    private static Reply NotForGuests(DaksTurn turn)
    {
        var text = Ablehnungstexte.Satz(new Refusal.GuestCannotSetUp(), turn.Culture);
        return NoticeCard.For(turn, text, text);
    }

    private static Notice Finished(DaksTurn turn, Strategie strategie) => new(turn.T(
        "Einrichten.IstFertig",
        strategie.Kommune.Name,
        Bezeichnung.Umfang(Umfang.Von(strategie, turn.Today), turn.Culture),
        Datum.Lang(strategie.Zeitplan[Aufgabenkatalog.Abschlussanker(strategie.AktuelleStufe.Nummer)], turn.Culture)));

    /// <summary>Pressed twice, the answer is the same; otherwise it says who was faster and that nothing was taken over.</summary>
    private async Task<Notice> AlreadyAsync(DaksTurn turn, Strategie strategie, EinrichtungEingabe eingabe)
    {
        var setUpBy = (await store.ReadHistoryEntryAsync(strategie.Key, 1, turn.CancellationToken))?.PersonId;
        if (setUpBy is not null && setUpBy != turn.PersonId)
        {
            var who = Bezeichnung.Person(strategie, setUpBy, turn.Culture);
            return new Notice(turn.T("Einrichten.Schon.Andere", who, strategie.Kommune.Name), IsRefusal: true);
        }

        return Kommune.Pruefen(eingabe.Kommune(), turn.Today) is KommuneResult.Gueltig(var kommune) && strategie.Holds(kommune)
            ? Finished(turn, strategie)
            : new Notice(turn.T("Einrichten.Schon.Selbst", strategie.Kommune.Name), IsRefusal: true);
    }

    /// <returns>Everybody but guests and the person who asks; empty where the channel does not tell.</returns>
    private async Task<IReadOnlyList<TeamMember>> TeamAsync(DaksTurn turn)
    {
        if (turn.Where == ConversationScope.Personal)
        {
            return [];
        }

        var members = new List<TeamMember>();
        try
        {
            await foreach (var member in connector.GetMembersAsync(turn.Turn.Reference, turn.CancellationToken))
            {
                var key = member.AadObjectId ?? member.Id;
                if (key != turn.PersonId && member.Name is { Length: > 0 } name && !Gaeste.IsGuest(member))
                {
                    members.Add(new TeamMember(key, name));
                }

                if (members.Count == EinrichtungCard.MostMembers)
                {
                    break;
                }
            }
        }
        catch (ConnectorException)
        {
            // The form works without names: whoever sets up leads, and can hand over in the settings.
            return [];
        }

        return [.. members.OrderBy(member => member.Name, StringComparer.Create(turn.Culture, ignoreCase: true))];
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

/// <param name="Key">See <see cref="ChannelAccount.Key"/>.</param>
internal sealed record TeamMember(string Key, string Name);
