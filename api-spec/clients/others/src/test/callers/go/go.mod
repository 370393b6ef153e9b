module example.com/onlyarts/caller

go 1.19

require example.com/onlyarts/client v0.0.0

replace example.com/onlyarts/client => ../../../../target/clients/go
