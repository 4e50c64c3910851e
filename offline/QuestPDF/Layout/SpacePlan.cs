using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>An element's answer to how it would use a space: how much of itself it would draw and how large that is.</summary>
internal readonly record struct SpacePlan(SpacePlanType Type, float Width, float Height, string? WrapReason = null)
{
    public static SpacePlan Empty { get; } = new(SpacePlanType.Empty, 0, 0);

    public bool IsComplete => Type is SpacePlanType.Empty or SpacePlanType.FullRender;

    public Size Size => new(Width, Height);

    public static SpacePlan Wrap(string reason) => new(SpacePlanType.Wrap, 0, 0, reason);

    public static SpacePlan Partial(float width, float height) => new(SpacePlanType.PartialRender, width, height);

    public static SpacePlan Full(float width, float height) => new(SpacePlanType.FullRender, width, height);

    /// <summary>The same answer for another size.</summary>
    public SpacePlan Sized(float width, float height) =>
        Type is SpacePlanType.Empty or SpacePlanType.Wrap ? this : new SpacePlan(Type, width, height);
}
