using System.Globalization;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Core.Einrichtungen;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>Sets up the team's strategy, in a dialog or – where there are none – on a card in the chat.</summary>
internal sealed class EinrichtungVerbs(Strategieverzeichnis verzeichnis, IConnectorClient connector) : IVerbs
{
    public const string Formular = "einrichten";
    public const string Senden = "einrichten.senden";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Formular, FormAsync),
        (Senden, SetUpAsync),
    ];

    private async Task<Reply> FormAsync(DaksTurn turn, Press press) => turn.Strategie is { } strategie
        ? StatusCard.For(turn, strategie, new Notice(Ablehnungstexte.Satz(new Refusal.AlreadySetUp(), turn.Culture)))
        : EinrichtungCard.For(turn, EinrichtungEingabe.Leer, await TeamAsync(turn));

    private async Task<Reply> SetUpAsync(DaksTurn turn, Press press)
    {
        var eingabe = EinrichtungEingabe.From(press);
        var team = await TeamAsync(turn);
        if (eingabe.Fehler(turn) is { } fehler)
        {
            return EinrichtungCard.For(turn, eingabe, team, new Notice(fehler, IsRefusal: true));
        }

        var leads = eingabe.Projektleitung is { Length: > 0 } id && team.FirstOrDefault(member => member.Key == id) is { } chosen
            ? new Projektleitung(chosen.Key, chosen.Name)
            : null;
        var command = new SetupStrategie(eingabe.Kommune(), eingabe.Einstieg, eingabe.Pfad, leads, turn.Scope.Value);
        var key = await verzeichnis.ReserveAsync(turn.Tenant, turn.Scope, turn.CancellationToken);
        var outcome = await turn.ExecuteAsync(key, command, press);
        if (outcome is Outcome.Refused(Refusal.KommuneUngueltig(var problems), _))
        {
            return EinrichtungCard.For(turn, eingabe.WithProposal(problems), team, new Notice(Ablehnungstexte.Satz(new Refusal.KommuneUngueltig(problems), turn.Culture), IsRefusal: true));
        }

        var strategie = outcome.Strategie;
        var notice = outcome switch
        {
            Outcome.Done => new Notice(turn.T(
                "Einrichten.IstFertig",
                strategie.Kommune.Name,
                Bezeichnung.Umfang(Umfang.Von(strategie, turn.Today), turn.Culture),
                Datum.Lang(strategie.Zeitplan[Aufgabenkatalog.Abschlussanker(strategie.AktuelleStufe.Nummer)], turn.Culture))),
            Outcome.Refused(var reason, _) => new Notice(Ablehnungstexte.Satz(reason, turn.Culture), IsRefusal: true),
            _ => null,
        };
        return StatusCard.For(turn, strategie, notice) with { ForEveryone = outcome is Outcome.Done };
    }

    /// <returns>Everybody but the person who asks; empty where the channel does not tell.</returns>
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
                if (key != turn.PersonId && member.Name is { Length: > 0 } name)
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
}

/// <param name="Key">See <see cref="ChannelAccount.Key"/>.</param>
internal sealed record TeamMember(string Key, string Name);

/// <summary>The form as filled in.</summary>
internal sealed record EinrichtungEingabe
{
    public const string NameInput = "name";
    public const string EinwohnerInput = "einwohner";
    public const string LandInput = "land";
    public const string LeitungInput = "leitung";
    public const string EinstiegInput = "einstieg";
    public const string PfadInput = "pfad";
    public const string TypInput = "typ";
    public const string AgsInput = "ags";

    public static EinrichtungEingabe Leer { get; } = new();

    public string Name { get; init; } = "";
    public string Einwohner { get; init; } = "";
    public string Land { get; init; } = "";
    public string Projektleitung { get; init; } = "";
    public Einstieg Einstieg { get; init; }

    /// <value>Null: proposed by size.</value>
    public Pfad? Pfad { get; init; }
    public string Typ { get; init; } = "";
    public string Ags { get; init; } = "";

    public static EinrichtungEingabe From(Press press) => new()
    {
        Name = press.Input(NameInput),
        Einwohner = press.Input(EinwohnerInput),
        Land = press.Input(LandInput),
        Projektleitung = press.Input(LeitungInput),
        Einstieg = Enum.TryParse<Einstieg>(press.Input(EinstiegInput), out var einstieg) && Enum.IsDefined(einstieg) ? einstieg : Einstieg.Anfang,
        Pfad = Enum.TryParse<Pfad>(press.Input(PfadInput), out var pfad) && Enum.IsDefined(pfad) ? pfad : null,
        Typ = press.Input(TypInput),
        Ags = press.Input(AgsInput),
    };

    /// <returns>A sentence when a figure or choice cannot be read at all; null otherwise.</returns>
    public string? Fehler(DaksTurn turn) =>
        Einwohner.Length > 0 && Zahl is null ? turn.T("Einrichten.KeineZahl")
        : Land.Length > 0 && !Bundeslaender.TryParse(Land, out _) ? turn.T("Einrichten.LandUnbekannt")
        : null;

    public KommuneEingabe Kommune() => new()
    {
        Name = Name,
        Einwohnerzahl = Zahl,
        Land = Bundeslaender.TryParse(Land, out var land) ? land : null,
        Typ = Enum.TryParse<KommuneTyp>(Typ, out var typ) && Enum.IsDefined(typ) ? typ : KommuneTyp.Gemeinde,
        Ags = Ags,
    };

    /// <summary>A key that can be guessed is put into the field as a proposal: sending again confirms it.</summary>
    public EinrichtungEingabe WithProposal(IReadOnlyList<KommuneFehler> problems) =>
        problems.FirstOrDefault(problem => problem is { Feld: KommuneFeld.Ags, Vorschlag: not null })?.Vorschlag is { } proposal
            ? this with { Ags = proposal }
            : this;

    // "19.420", "19 420" with whatever blank, and "19420" are the same figure.
    private int? Zahl => int.TryParse(
        string.Concat(Einwohner.Where(letter => letter is not ('.' or '\'') && !char.IsWhiteSpace(letter))),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var number)
        ? number
        : null;
}
