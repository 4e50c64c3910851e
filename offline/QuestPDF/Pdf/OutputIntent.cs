namespace QuestPDF.Pdf;

/// <summary>Says what the document's red, green and blue mean: the sRGB colour space (IEC 61966-2-1).</summary>
internal static class OutputIntent
{
    private static readonly byte[] Profile = PdfFile.Pack(SrgbProfile.Create());

    public static int Write(PdfFile file)
    {
        var profile = file.Reserve();
        file.WritePackedStream(profile, "/N 3"u8, Profile);

        var intent = file.Reserve();
        file.Begin(intent)
            .Add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .AddInteger(profile).Add(" 0 R>>"u8);
        return intent;
    }
}
