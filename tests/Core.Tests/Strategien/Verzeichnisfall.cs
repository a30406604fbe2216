using Daks.Core.Strategien;
using Microsoft.Extensions.Time.Testing;

namespace Daks.Core.Tests.Strategien;

/// <summary>A team and a channel of it, and as many instances as a test wants over the same records.</summary>
public abstract class Verzeichnisfall
{
    protected const string Tenant = "tenant";

    protected static readonly CancellationToken None = CancellationToken.None;
    protected static readonly Scope Team = Scope.Team("19:abc@thread.tacv2");
    protected static readonly Scope Kanal = Scope.Channel("19:def@thread.tacv2");

    private protected MemoryRecords Records { get; } = new();

    private protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Another instance, which remembers nothing yet.</summary>
    private protected Strategieverzeichnis New() => new(Records, Time);
}
