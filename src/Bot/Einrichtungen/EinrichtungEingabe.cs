using Daks.Bot.Conversations;
using Daks.Core.Einrichtungen;

namespace Daks.Bot.Einrichtungen;

/// <summary>The form as filled in.</summary>
internal sealed record EinrichtungEingabe
{
    public const string LeitungInput = "leitung";
    public const string LeitungNameInput = "leitung.name";
    public const string EinstiegInput = "einstieg";

    public static EinrichtungEingabe Leer { get; } = new();

    public KommuneAngaben Kommune { get; init; } = KommuneAngaben.Leer;

    /// <value>Empty or <c>ich</c>: whoever sets up.</value>
    public string Leitung { get; init; } = "";

    /// <value>A name typed because the list does not hold it; it counts before <see cref="Leitung"/>.</value>
    public string LeitungName { get; init; } = "";

    public Einstieg Einstieg { get; init; }

    public static EinrichtungEingabe From(Press press) => new()
    {
        Kommune = KommuneAngaben.From(press),
        Leitung = press.Input(LeitungInput),
        LeitungName = press.Input(LeitungNameInput),
        Einstieg = Enum.TryParse<Einstieg>(press.Input(EinstiegInput), out var einstieg) && Enum.IsDefined(einstieg) ? einstieg : Einstieg.Anfang,
    };
}
