using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Daks.Bot.Protocol;

/// <summary>Traces and measures turns: how many, how long, how they ended; never who.</summary>
public sealed class BotTelemetry
{
    /// <summary>Name of both the activity source and the meter.</summary>
    public const string Name = "Daks.Bot";

    private static readonly ActivitySource Source = new(Name);
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _redelivered;

    public BotTelemetry(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        _duration = meter.CreateHistogram<double>("daks.bot.turn.duration", "s", "Time from a turn's start to its answer.");
        _refused = meter.CreateCounter<long>("daks.bot.activity.refused", description: "Requests refused before becoming a turn.");
        _redelivered = meter.CreateCounter<long>("daks.bot.activity.redelivered", description: "Activities that came again.");
    }

    internal static Activity? StartTurn() => Source.StartActivity("bot.turn");

    /// <param name="span">The turn's span.</param>
    /// <param name="activity">What it answered.</param>
    /// <param name="isHandled">Whether the router has a handler for it.</param>
    /// <param name="outcome">answered, unhandled, failed or cancelled.</param>
    /// <param name="elapsed">How long it took.</param>
    internal void EndTurn(Activity? span, IncomingActivity activity, bool isHandled, string outcome, TimeSpan elapsed)
    {
        var tags = new TagList
        {
            { "bot.activity.type", ActivityTypes.Tag(activity.Type) },
            { "bot.outcome", outcome },
        };
        if (activity.Type == ActivityTypes.Invoke)
        {
            tags.Add("bot.invoke.name", isHandled ? activity.Name : "unknown");
        }

        _duration.Record(elapsed.TotalSeconds, tags);
        if (span is not null)
        {
            foreach (var (key, value) in tags)
            {
                span.SetTag(key, value);
            }

            span.SetStatus(outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }

    internal void Refused(BotProblem problem) => _refused.Add(1, new KeyValuePair<string, object?>("bot.problem", problem.Type));

    internal void Redelivered() => _redelivered.Add(1);
}
