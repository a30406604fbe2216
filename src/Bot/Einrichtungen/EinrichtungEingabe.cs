using Daks.Bot.Conversations;
using Daks.Core.Einrichtungen;

namespace Daks.Bot.Einrichtungen;

/// <summary>The form as filled in.</summary>
internal sealed record EinrichtungEingabe
{
    public const string LeitungInput = "leitung";
    public const string LeitungNameInput = "leitung.name";
    public const string EinstiegInput = "einstieg";

    /// <summary>Whoever sets up, where <see cref="Leitung"/> is chosen.</summary>
    public const string Ich = "ich";

    public static EinrichtungEingabe Leer { get; } = new();

    public KommuneAngaben Kommune { get; init; } = KommuneAngaben.Leer;

    /// <value>Empty or <see cref="Ich"/>: whoever sets up.</value>
    public string Leitung { get; init; } = "";

    /// <value>A name typed because the list does not hold it; it counts before <see cref="Leitung"/>.</value>
    public string LeitungName { get; init; } = "";

    public Einstieg Einstieg { get; init; }

    public static EinrichtungEingabe From(Press press) => new()
    {
        Kommune = KommuneAngaben.From(press),
        Leitung = press.Input(LeitungInput),
        LeitungName = press.Input(LeitungNameInput),
        Einstieg = press.Choice<Einstieg>(EinstiegInput).Value ?? Einstieg.Anfang,
    };

    /// <summary>What stands in the form when it is shown again: what was typed, without a choice the form does not offer.</summary>
    public EinrichtungEingabe Again(Beanstandung? kommune, IReadOnlyList<TeamMember> team) => this with
    {
        Kommune = kommune?.Angaben ?? Kommune,
        Leitung = team.Any(member => member.Key == Leitung) ? Leitung : "",
    };
}
