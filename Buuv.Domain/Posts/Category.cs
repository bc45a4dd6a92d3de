namespace Buuv.Domain.Posts;

public enum PostKind
{
    /// <summary>Vraag: a resident looks for help or company.</summary>
    Request,

    /// <summary>Aanbod: a resident offers help or company.</summary>
    Offer,
}

/// <summary>The subject of a post. Always shown as a pictogram with a word.</summary>
public enum Category
{
    HandyWork,
    Garden,
    Groceries,
    Ride,
    Company,
    Walking,
    EatingTogether,
    Computer,
    Language,
    Paperwork,
    Babysitting,
    Homework,
    Animals,
    Lending,
    Moving,
    Other,
}

public static class Categories
{
    /// <summary>Whether a resident would be alone with a child. Then the first meeting is with three, and Buuv says whether staff saw a
    /// certificate of good conduct.</summary>
    public static bool AsksExtraCare(this Category category) => category is Category.Babysitting or Category.Homework;
}
