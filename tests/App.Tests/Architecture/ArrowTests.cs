using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace Daks.App.Tests.Architecture;

/// <summary>The arrows of the design, and the habits no analyzer knows.</summary>
public sealed partial class ArrowTests
{
    private static readonly Assembly Core = typeof(Daks.Core.Strategien.Strategie).Assembly;
    private static readonly Assembly Bot = typeof(Daks.Bot.BotServices).Assembly;
    private static readonly Assembly Tab = typeof(Daks.Tab.DaksTab).Assembly;
    private static readonly Assembly Storage = typeof(Daks.Storage.StorageServices).Assembly;
    private static readonly Assembly Formats = typeof(Daks.Formats.Statistik.Statistikleser).Assembly;
    private static readonly Assembly Genesis = typeof(Daks.Genesis.GenesisServices).Assembly;
    private static readonly Assembly Host = typeof(Program).Assembly;

    public static TheoryData<string> Projects => ["Core", "Bot", "Tab", "Storage", "Formats", "Genesis", "Host"];

    [Fact]
    public void Core_knows_the_base_class_library_only() =>
        Core.GetReferencedAssemblies().Select(reference => reference.Name!)
            .ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");

    [Fact]
    public void Core_knows_no_web_no_database_and_no_cloud_within_it_either() =>
        ShouldNotDepend(Core, "System.Net.Http", "System.Data", "System.IO.File", "Microsoft");

    [Fact]
    public void Bot_knows_Core_and_neither_tab_nor_adapters_nor_host() => OurReferences(Bot).ShouldBe(["Daks.Core"]);

    [Fact]
    public void Tab_knows_Core_and_neither_bot_nor_adapters_nor_host() => OurReferences(Tab).ShouldBe(["Daks.Core"]);

    [Fact]
    public void Storage_knows_Core_and_nobody_who_shows_anything() => OurReferences(Storage).ShouldBe(["Daks.Core"]);

    [Fact]
    public void Formats_knows_Core_and_nobody_who_shows_anything() => OurReferences(Formats).ShouldBe(["Daks.Core"]);

    [Fact]
    public void Genesis_knows_Core_and_nobody_who_shows_anything() => OurReferences(Genesis).ShouldBe(["Daks.Core"]);

    [Fact]
    public void Host_puts_everything_together() =>
        OurReferences(Host).ShouldBe(["Daks.Bot", "Daks.Core", "Daks.Formats", "Daks.Genesis", "Daks.Storage", "Daks.Tab"]);

    [Fact]
    public void The_protocol_and_the_cards_know_nothing_of_the_domain()
    {
        foreach (var part in new[] { "Daks.Bot.Protocol", "Daks.Bot.Cards" })
        {
            var result = Types.InAssembly(Bot).That().ResideInNamespace(part).ShouldNot().HaveDependencyOnAny("Daks.Core", "Daks.Bot.Conversations").GetResult();

            (result.FailingTypeNames ?? []).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Classes_are_sealed_unless_designed_for_inheritance()
    {
        var open = new[] { Core, Bot, Storage, Formats, Genesis }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false, IsNested: false } && !IsGenerated(type))
            .Select(type => type.FullName);

        open.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Identifiers_are_ASCII(string project)
    {
        var assembly = new[] { Core, Bot, Tab, Storage, Formats, Genesis, Host }.Single(one => one.GetName().Name == $"Daks.{project}");
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        var names = assembly.GetTypes().SelectMany(type => type.GetMembers(all).SelectMany(Names).Prepend(type.FullName!));

        names.Where(name => !System.Text.Ascii.IsValid(name)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Files_are_named_in_ASCII_and_hold_one_subject(string project)
    {
        var files = Sources(project).ToArray();

        files.Length.ShouldBeGreaterThan(5);
        files.Where(file => !System.Text.Ascii.IsValid(Path.GetFileName(file))).ShouldBeEmpty();
        files.Where(file => File.ReadLines(file).Count() > 300).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_source_holds_a_region_a_reminder_or_something_unfinished(string project) =>
        Sources(project).Where(file => Unfinished().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    private static void ShouldNotDepend(Assembly assembly, params string[] on)
    {
        var result = Types.InAssembly(assembly).ShouldNot().HaveDependencyOnAny(on).GetResult();
        (result.FailingTypeNames ?? []).ShouldBeEmpty();
    }

    private static IEnumerable<string> OurReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("Daks.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(MemberInfo member) =>
        member is MethodBase method ? method.GetParameters().Select(parameter => parameter.Name ?? "").Prepend(member.Name) : [member.Name];

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.GetCustomAttributes().Any(attribute => attribute.GetType().Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute");

    private static IEnumerable<string> Sources(string project) =>
        new[] { "*.cs", "*.razor" }.SelectMany(pattern => Directory.EnumerateFiles(Repository.File("src", project), pattern, SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"#region|\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex Unfinished();
}
