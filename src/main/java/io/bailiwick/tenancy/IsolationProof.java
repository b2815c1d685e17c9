package io.bailiwick.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks the database whether the role that the service runs under is really kept inside the walls. */
@ApplicationScoped
public class IsolationProof {

    private static final String QUESTIONS = """
            select 'is a superuser' where (select rolsuper from pg_roles where rolname = current_user)
            union all
            select 'has BYPASSRLS' where (select rolbypassrls from pg_roles where rolname = current_user)
            union all
            select 'may become ' || rolname || ', whom row-level security does not bind' from pg_roles
              where (rolsuper or rolbypassrls) and rolname <> current_user and pg_has_role(current_user, oid, 'MEMBER')
            union all
            select 'may create roles' where (select rolcreaterole from pg_roles where rolname = current_user)
            union all
            select 'may create tables in schema ' || nspname from pg_namespace
              where nspname !~ '^pg_' and nspname <> 'information_schema'
                and has_schema_privilege(current_user, oid, 'CREATE')
            union all
            select 'owns or may act as the owner of table ' || relname from pg_class
              where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and pg_has_role(current_user, relowner, 'MEMBER')
            union all
            select 'may change rows of table ' || relname || ', which has no forced row-level security' from pg_class
              where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id')
                and not (relrowsecurity and relforcerowsecurity)
                and has_table_privilege(current_user, oid, 'SELECT,INSERT,UPDATE,DELETE')
            union all
            select 'sees tenants without being told which' where exists (select from tenant)
            """;

    private final AgroalDataSource dataSource;

    IsolationProof(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is wrong with the runtime role, in words; empty if it is kept inside. */
    public List<String> objections() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answers = statement.executeQuery(QUESTIONS)) {
            List<String> objections = new ArrayList<>();
            while (answers.next()) {
                objections.add(answers.getString(1));
            }
            return objections;
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be asked whether it isolates tenants", e);
        }
    }
}
