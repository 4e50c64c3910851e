namespace MissionReg.Offline.Tests.QuestPdf;

internal readonly record struct PdfLine(float X, float Y, float Size, string Text);
