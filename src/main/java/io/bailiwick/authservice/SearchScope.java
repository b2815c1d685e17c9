package io.bailiwick.authservice;

/** How far below its base a search looks. */
public enum SearchScope implements Labelled {
    BASE("base"),
    ONE("one"),
    SUB("sub");

    private final String label;

    SearchScope(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
