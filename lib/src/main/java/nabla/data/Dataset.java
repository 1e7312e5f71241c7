package nabla.data;

/// What can be learned from: the three kinds of the course, and no others.
public sealed interface Dataset permits Tabular, Images, Corpus {
    /// What a person should know about it.
    Card card();

    /// How many rows, pictures or characters it has.
    int size();
}
