namespace Daks.App.Tests.Package;

[Collection(AppPackageFixture.Name)]
public sealed class IconTests(AppPackageFixture package)
{
    [Fact]
    public void The_colour_icon_is_a_full_square_of_192_pixels_on_the_accent_colour()
    {
        var icon = Png.Read(package.Files["color.png"]);

        (icon.Width, icon.Height).ShouldBe((192, 192));
        icon.Pixels.ShouldAllBe(pixel => pixel.Alpha == byte.MaxValue);
        icon.Pixels.First().ShouldBe(Accent());
    }

    [Fact]
    public void The_outline_icon_is_white_on_transparent_in_32_pixels()
    {
        var icon = Png.Read(package.Files["outline.png"]);

        var visible = icon.Pixels.Where(pixel => pixel.Alpha > 0).ToList();

        (icon.Width, icon.Height).ShouldBe((32, 32));
        visible.ShouldAllBe(pixel => pixel.Red == byte.MaxValue && pixel.Green == byte.MaxValue && pixel.Blue == byte.MaxValue);
        visible.Count.ShouldBeInRange(200, 700);
    }

    private Pixel Accent()
    {
        var accent = Convert.ToInt32(package.Manifest["accentColor"]!.GetValue<string>()[1..], 16);
        return new Pixel((byte)(accent >> 16), (byte)(accent >> 8), (byte)accent, byte.MaxValue);
    }
}
