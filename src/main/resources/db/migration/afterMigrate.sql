-- A service that may not migrate looks here whether somebody else did.
grant select on flyway_schema_history to "${runtime_role}";
