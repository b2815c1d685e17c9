package io.bailiwick.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Has the partitions made that the coming months need. Until there is one, events go to the default partition. */
@ApplicationScoped
class AuditPartitions {

    private final AgroalDataSource dataSource;

    AuditPartitions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void ensure() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet made = statement.executeQuery("select audit_partition_ensure()")) {
            made.next();
            if (made.getInt(1) > 0) {
                Log.infof("The audit trail has %d new partitions", made.getInt(1));
            }
        }
    }
}
