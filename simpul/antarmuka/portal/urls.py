"""Public addresses."""

from django.urls import path

from simpul.antarmuka.portal import views

urlpatterns = [
    path("", views.selamat_datang, name="selamat_datang"),
    path("bahasa/", views.bahasa, name="bahasa"),
    path("sehat/", views.sehat, name="sehat"),
]
