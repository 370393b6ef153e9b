// Reads a work from the service at the address given, and asks for another one, which is refused.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	onlyarts "example.com/onlyarts/client"
)

func main() {
	settings := onlyarts.NewConfiguration()
	settings.Servers = onlyarts.ServerConfigurations{{URL: os.Args[1]}}
	artworks := onlyarts.NewAPIClient(settings).ArtworksAPI

	answer, _, err := artworks.GetArtwork(context.Background(), os.Args[2]).Execute()
	if err != nil {
		panic(err)
	}
	fmt.Println(answer.Data.Artwork.Category)

	_, _, err = artworks.GetArtwork(context.Background(), os.Args[3]).Execute()
	var refused *onlyarts.GenericOpenAPIError
	if !errors.As(err, &refused) {
		panic(err)
	}
	problem, ok := refused.Model().(onlyarts.Problem)
	if !ok {
		panic(refused)
	}
	fmt.Println(problem.Code)
}
