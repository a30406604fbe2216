using Daks.Core.Artefakte;
using Daks.Core.Personen;
using Daks.Core.Strategien;
namespace Daks.Core.Beispiele;
public static class Musterstadt
{
    public static Task AnlegenAsync(IStrategieStore store, ArtefaktKinds kinds, StrategieKey key, Scope scope, DateOnly today, CancellationToken cancellationToken) => throw new NotSupportedException();
    public static Task<Strategie> KopierenAsync(IStrategieStore store, StrategieService strategien, StrategieKey from, StrategieKey to, Scope scope, Person person, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();
}
