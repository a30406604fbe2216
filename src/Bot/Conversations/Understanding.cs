using System.Globalization;
using Daks.Core.Sprache;

namespace Daks.Bot.Conversations;

/// <summary>What somebody typed, understood or not.</summary>
internal abstract record Understanding
{
    private Understanding() { }

    /// <value>The language it was said in; null where the words do not tell.</value>
    public abstract CultureInfo? Culture { get; init; }

    public sealed record Command(Press Press, CultureInfo? Culture) : Understanding;

    /// <param name="Nearest">Things that can be typed, the nearest first.</param>
    public sealed record Nothing(IReadOnlyList<Offer> Nearest, CultureInfo? Culture) : Understanding;
}

/// <summary>A wish in words to offer: the canonical phrase of each language.</summary>
/// <param name="When">Where it leads anywhere.</param>
internal sealed record Offer(string Verb, string De, string En, OfferedWhen When)
{
    public bool IsFor(DaksTurn turn) => When switch
    {
        OfferedWhen.SetUp => turn.Strategie is not null,
        OfferedWhen.NotSetUp => turn.Strategie is null,
        _ => true,
    };

    public string In(CultureInfo culture) => culture == Texte.Englisch ? En : De;
}

internal enum OfferedWhen
{
    Always,
    NotSetUp,
    SetUp,
}
