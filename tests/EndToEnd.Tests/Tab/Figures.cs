using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.EndToEnd.Tests.Infrastructure;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Brings figures into a strategy as a second instance over the host's store would.</summary>
internal static class Figures
{
    public static Task ImportAsync(HostProcess host, string team) => ImportAsync(host, team, Musterzahlen.Lauf, Musterzahlen.Zusammengefasst());

    public static Task ImportAsync(HostProcess host, string team, ImportLauf lauf, IReadOnlyList<Zeitreihe> reihen) =>
        host.Store.ImportAsync(team, lauf, reihen);
}
