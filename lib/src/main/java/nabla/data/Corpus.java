package nabla.data;

/// A text.
public record Corpus(Card card, String text) implements Dataset {
    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String toString() {
        return card.name() + ": a text of " + size() + " characters";
    }
}
