using System.Text;
using Daks.Core.Importe.Abrufe;

namespace Daks.App.Tests.Tab;

/// <summary>The offices as a test wants them: nobody there until told otherwise, then one figure for each area and year asked for.</summary>
internal sealed class FakeRegionaldatenbank : IRegionaldatenbank
{
    private readonly Dictionary<string, Abrufergebnis> _answers = [];
    private readonly Dictionary<string, TaskCompletionSource> _waiting = [];

    public bool IstEingerichtet { get; set; }

    public List<Abrufauftrag> Orders { get; } = [];

    public void Answer(string table, Abrufergebnis? answer)
    {
        if (answer is null)
        {
            _answers.Remove(table);
        }
        else
        {
            _answers[table] = answer;
        }
    }

    /// <summary>The table does not come before the returned source says so.</summary>
    public TaskCompletionSource HoldBack(string table) => _waiting[table] = new TaskCompletionSource();

    public async Task<Abrufergebnis> FetchAsync(Abrufauftrag auftrag, CancellationToken cancellationToken)
    {
        Orders.Add(auftrag);
        if (_waiting.TryGetValue(auftrag.Tabelle.Code, out var waiting))
        {
            await waiting.Task.WaitAsync(cancellationToken);
        }

        return _answers.GetValueOrDefault(auftrag.Tabelle.Code) ?? Figures(auftrag);
    }

    public static Abrufergebnis.Geholt Figures(Abrufauftrag auftrag, params Abrufhinweis[] hints)
    {
        var csv = new StringBuilder("statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label\n");
        foreach (var area in auftrag.Gebiete)
        {
            for (var year = auftrag.ErstesJahr; year <= auftrag.LetztesJahr; year++)
            {
                csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{auftrag.Tabelle.Code[..5]};Statistik;STAG;Stichtag;{year}-12-31;GEMEIN;Gemeinden;{area};Musterstadt;{19_000 + year};Anzahl;BEVSTD;Bevölkerungsstand\n");
            }
        }

        return new Abrufergebnis.Geholt($"{auftrag.Tabelle.Code} ({auftrag.ErstesJahr}–{auftrag.LetztesJahr}).csv", Encoding.UTF8.GetBytes(csv.ToString()), hints);
    }
}
