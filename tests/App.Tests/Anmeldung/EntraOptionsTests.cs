using Daks.Host.Anmeldung;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Daks.App.Tests.Anmeldung;

/// <summary>What stops the start: settings that would let everybody in, or nobody.</summary>
public sealed class EntraOptionsTests
{
    private const string Id = "0da45000-0000-4000-8000-00000000a001";

    [Fact]
    public void Without_a_registration_the_tab_stays_shut_and_the_program_starts() => Problems(new EntraOptions()).ShouldBeEmpty();

    [Fact]
    public void A_registration_with_a_secret_or_a_managed_identity_is_enough()
    {
        Problems(Complete()).ShouldBeEmpty();
        Problems(Complete(entra => (entra.ClientSecret, entra.ManagedIdentityClientId) = ("", Id))).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_missing_or_contradicts_itself_is_named()
    {
        Problems(new EntraOptions { ClientSecret = "geheim" }).ShouldHaveSingleItem().ShouldStartWith("Entra:ClientId fehlt");
        Problems(Complete(entra => entra.ClientId = "daks")).ShouldHaveSingleItem().ShouldStartWith("Entra:ClientId ist keine");
        Problems(Complete(entra => entra.TenantId = "common")).ShouldHaveSingleItem().ShouldStartWith("Entra:TenantId muss");
        Problems(Complete(entra => entra.ClientSecret = "")).ShouldHaveSingleItem().ShouldContain("fehlt");
        Problems(Complete(entra => entra.ManagedIdentityClientId = Id)).ShouldHaveSingleItem().ShouldContain("widersprechen");
        Problems(Complete(entra => entra.Instance = "http://login.example/")).ShouldHaveSingleItem().ShouldStartWith("Entra:Instance");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("*", true)]
    [InlineData(Id, false)]
    public void Whichever_organization_may_sign_in_only_where_the_tenants_are_named(string? tenant, bool isRefused)
    {
        var problems = Problems(Complete(entra => entra.TenantId = EntraOptions.AnyOrganization), ("Bot:AllowedTenants:0", tenant));

        problems.Any(problem => problem.Contains("jede Organisation", StringComparison.Ordinal)).ShouldBe(isRefused);
    }

    [Fact]
    public void A_tenant_that_may_not_speak_with_DAKS_could_sign_nobody_in()
    {
        Problems(Complete(), ("Bot:AllowedTenants:0", "11111111-2222-3333-4444-666666666666")).ShouldHaveSingleItem().ShouldStartWith("Entra:TenantId steht nicht");
    }

    [Fact]
    public void In_Development_too_it_needs_the_address_people_see()
    {
        Problems(Complete(), ("Daks:OeffentlicheAdresse", null)).ShouldHaveSingleItem().ShouldStartWith("Daks:OeffentlicheAdresse fehlt");
    }

    private static EntraOptions Complete(Action<EntraOptions>? change = null)
    {
        var entra = new EntraOptions { ClientId = Id, TenantId = Id, ClientSecret = "geheim" };
        change?.Invoke(entra);
        return entra;
    }

    private static IEnumerable<string> Problems(EntraOptions options, params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Daks:OeffentlicheAdresse", "http://localhost:5130/")])
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development };
        return new EntraOptionsValidator(environment, configuration).Validate(name: null, options).Failures ?? [];
    }
}
