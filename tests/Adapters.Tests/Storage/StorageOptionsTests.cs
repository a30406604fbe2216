using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Daks.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daks.Adapters.Tests.Storage;

public sealed class StorageOptionsTests
{
    private const string Connection = "AccountName=konto;AccountKey=a2V5;TableEndpoint=https://konto.table.core.windows.net";

    [Theory]
    [InlineData("Daks:Speicher muss Sqlite oder Tables sein.", "Daks:Speicher=Table")]
    [InlineData(
        "Daks:Speicher ist Tables, aber weder Daks:Tables:Endpunkt noch Daks:Tables:Verbindung ist gesetzt.",
        "Daks:Speicher=Tables")]
    [InlineData(
        "Daks:Tables:Endpunkt und Daks:Tables:Verbindung sind beide gesetzt; bitte nur eines davon angeben.",
        "Daks:Speicher=Tables", "Daks:Tables:Endpunkt=https://a.table.core.windows.net", $"Daks:Tables:Verbindung={Connection}")]
    [InlineData(
        "Daks:Tables:Endpunkt muss eine vollständige Adresse mit https:// sein.",
        "Daks:Speicher=Tables", "Daks:Tables:Endpunkt=http://a.table.core.windows.net")]
    [InlineData(
        "Daks:Tables:ClientId gilt nur zusammen mit Daks:Tables:Endpunkt.",
        "Daks:Speicher=Tables", $"Daks:Tables:Verbindung={Connection}", "Daks:Tables:ClientId=y")]
    [InlineData(
        "Daks:Tables:Tabelle muss 3 bis 63 Buchstaben und Ziffern haben und mit einem Buchstaben beginnen.",
        "Daks:Speicher=Tables", $"Daks:Tables:Verbindung={Connection}", "Daks:Tables:Tabelle=1-a")]
    [InlineData(
        "Daks:Tables:Verbindung ist keine Verbindungszeichenfolge eines Speicherkontos.",
        "Daks:Speicher=Tables", "Daks:Tables:Verbindung=https://konto.table.core.windows.net")]
    [InlineData(
        "Daks:Tables ist eingerichtet, aber Daks:Speicher ist nicht Tables; bitte eines von beiden ändern.",
        "Daks:Tables:ClientId=y")]
    [InlineData(
        "Daks:Tables ist eingerichtet, aber Daks:Speicher ist nicht Tables; bitte eines von beiden ändern.",
        "Daks:Tables:Verbindung=x")]
    public void A_wrong_setting_is_named(string message, params string[] settings)
    {
        using var services = Build(settings);

        var failure = Should.Throw<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        failure.Failures.ShouldHaveSingleItem().ShouldEndWith(message);
    }

    [Fact]
    public async Task Without_settings_strategies_are_kept_in_the_data_folder()
    {
        using var folder = new TemporaryFolder();
        await using var services = Build($"DAKS_DATA={folder.Path}/data");

        services.GetRequiredService<IStartupValidator>().Validate();
        await services.GetRequiredService<IStrategieStore>().CheckAsync(CancellationToken.None);
        await services.GetRequiredService<ITenantRecordStore>().WriteAsync(
            new TenantRecordKey("t", "bindung", "1"), "{}"u8.ToArray(), WriteCondition.IfAbsent, CancellationToken.None);

        File.Exists($"{folder.Path}/data/daks.db").ShouldBeTrue();
    }

    [Fact]
    public void The_data_folder_has_a_default_and_a_setting_of_its_own()
    {
        using var services = Build();
        using var set = Build("DAKS_DATA=/other", "Daks:Daten=/mine");

        services.GetRequiredService<IOptions<StorageOptions>>().Value.Daten.ShouldBe("./.daks");
        set.GetRequiredService<IOptions<StorageOptions>>().Value.Daten.ShouldBe("/mine");
    }

    [Theory]
    [InlineData("Daks:Tables:Endpunkt=https://konto.table.core.windows.net", "Daks:Tables:ClientId=5f0c")]
    [InlineData("Daks:Tables:Endpunkt=https://konto.table.core.windows.net", "Daks:Tables:Tabelle=strategien")]
    [InlineData("Daks:Tables:Verbindung=UseDevelopmentStorage=true", "Daks:Tables:Tabelle=strategien")]
    public void Tables_are_set_up_by_identity_or_connection_string(params string[] settings)
    {
        using var services = Build([.. settings, "Daks:Speicher=Tables"]);

        services.GetRequiredService<IStartupValidator>().Validate();

        services.GetRequiredService<IStrategieStore>().ShouldNotBeNull();
        services.GetRequiredService<ITenantRecordStore>().ShouldNotBeNull();
    }

    private static ServiceProvider Build(params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2))
                .Select(parts => KeyValuePair.Create(parts[0], (string?)parts[1])))
            .Build();
        return new ServiceCollection()
            .AddSingleton(new ArtefaktKinds([Vorhaben.Kind]))
            .AddDaksStorage(configuration)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
