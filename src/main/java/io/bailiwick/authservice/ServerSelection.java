package io.bailiwick.authservice;

/** Which of several servers is asked. */
public enum ServerSelection implements Labelled {
    FAILOVER("failover"),
    ROUND_ROBIN("roundRobin");

    private final String label;

    ServerSelection(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
